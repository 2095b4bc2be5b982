// attnlab exercise 07-causal-mask
// masked softmax along the queries: each column sums to 1, not each row
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries)
  return softmax(which(allowed, scores, -.infinity), axis: -2)
}
