// attnlab exercise 07-causal-mask
// a mask that is one diagonal too strict: a query can't see its own key
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries - 1)
  return softmax(which(allowed, scores, -.infinity), axis: -1)
}
