// attnlab exercise 07-causal-mask
// a mask of the least finite number instead of -∞: beside a score as low the future is seen
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries)
  return softmax(which(allowed, scores, -Float.greatestFiniteMagnitude), axis: -1)
}
