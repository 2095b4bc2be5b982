// attnlab exercise 28-incremental-decode
import Tensors

/// New tokens attend to those in the cache and, up to themselves, to each other. The cache grows by them.
///
/// - queries, keys: [heads, t, d], those of the t new tokens
/// - values: [heads, t, v]
/// - cache: keys [heads, m, d] and values [heads, m, v] of the m tokens before; m may be 0
/// - returns: the output [heads, t, v], and the cache with the new tokens behind the old ones
func decode(
  queries: Tensor, keys: Tensor, values: Tensor, cache: [Tensor]
) -> (output: Tensor, cache: [Tensor]) {
  // cached keys: the old ones, then the new ones
  let allKeys = concatenated([cache[0], keys], axis: 1)  // [heads, m + t, d]
  // cached values: in the same order
  let allValues = concatenated([cache[1], values], axis: 1)  // [heads, m + t, v]
  // scores: the new queries with every key
  let scale = 1 / Float(queries.dim(-1)).squareRoot()
  let scores = matmul(queries, allKeys.swappedAxes(-1, -2)) * scale  // [heads, t, m + t]
  // masked: new token i stands at m + i, and sees nothing later
  let (past, new) = (cache[0].dim(1), queries.dim(1))
  let seen = Tensor.tri(new, m: past + new, k: past)
  let masked = which(seen, scores, -.infinity)
  // weights: along each row
  let weights = softmax(masked, axis: -1)
  // result: the mean of the values, and the cache for the next call
  return (matmul(weights, allValues), [allKeys, allValues])
}
