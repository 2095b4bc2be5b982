// attnlab exercise 28-incremental-decode
// a new token that sees the cache as it was before it came: it doesn't see itself
import Tensors

func decode(
  queries: Tensor, keys: Tensor, values: Tensor, cache: [Tensor]
) -> (output: Tensor, cache: [Tensor]) {
  let allKeys = concatenated([cache[0], keys], axis: 1)
  let allValues = concatenated([cache[1], values], axis: 1)
  let scale = 1 / Float(queries.dim(-1)).squareRoot()
  let scores = matmul(queries, allKeys.swappedAxes(-1, -2)) * scale
  let (past, new) = (cache[0].dim(1), queries.dim(1))
  let seen = Tensor.tri(new, m: past + new, k: past - 1)
  let weights = which(seen, softmax(which(seen, scores, -.infinity), axis: -1), 0)
  return (matmul(weights, allValues), [allKeys, allValues])
}
