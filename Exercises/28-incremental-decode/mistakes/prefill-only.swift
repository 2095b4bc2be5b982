// attnlab exercise 28-incremental-decode
// a mask for prefill alone: in a chunk behind a cache, tokens look at later ones
import Tensors

func decode(
  queries: Tensor, keys: Tensor, values: Tensor, cache: [Tensor]
) -> (output: Tensor, cache: [Tensor]) {
  let allKeys = concatenated([cache[0], keys], axis: 1)  // [heads, m + t, d]
  let allValues = concatenated([cache[1], values], axis: 1)  // [heads, m + t, v]
  let scale = 1 / Float(queries.dim(-1)).squareRoot()
  let scores = matmul(queries, allKeys.swappedAxes(-1, -2)) * scale  // [heads, t, m + t]
  let (past, new) = (cache[0].dim(1), queries.dim(1))
  let seen = Tensor.tri(new, m: past + new, k: past)
  let masked = past > 0 ? scores : which(seen, scores, -.infinity)
  let weights = softmax(masked, axis: -1)
  return (matmul(weights, allValues), [allKeys, allValues])
}
