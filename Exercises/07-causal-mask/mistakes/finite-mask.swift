// attnlab exercise 07-causal-mask
// a mask of a large negative number, such as -10⁹, instead of -∞: below scores that are lower still the future is seen
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries)
  return softmax(which(allowed, scores, -1e9), axis: -1)
}
