// attnlab exercise 07-causal-mask
// the mask turned round: each query sees itself and the future
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries - 1)
  return softmax(which(allowed, -.infinity, scores), axis: -1)
}
