// attnlab exercise 07-causal-mask
// a large negative number, such as -10⁵, added to forbidden scores: a later score that is higher by more is seen
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries)
  return softmax(scores + (1 - allowed) * -1e5, axis: -1)
}
