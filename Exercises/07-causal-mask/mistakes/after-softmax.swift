// attnlab exercise 07-causal-mask
// softmax masked afterwards: the rows no longer sum to 1
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries)
  return softmax(scores, axis: -1) * allowed
}
