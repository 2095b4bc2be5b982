// attnlab exercise 07-causal-mask
// a mask made by a product: 0 times infinity is NaN
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries)
  return softmax(scores + (1 - allowed) * -Float.infinity, axis: -1)
}
