// attnlab exercise 29-grouped-query-decode
import Tensors

/// One step of decoding: neighbouring heads of queries share a head of keys and values.
///
/// - queries: [batch, heads, d], one new token a text
/// - keys: [batch, kvHeads, m, d]; kvHeads divides heads
/// - values: [batch, kvHeads, m, v]
/// - lengths: the tokens in the cache of each text, from 1 to m
/// - returns: [batch, heads, v]
func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  Tensor.zeros([queries.dim(0), queries.dim(1), values.dim(-1)])
}
