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
  // grouped queries: neighbours that share a head of keys become the rows of one matrix
  let (batch, heads, d) = (queries.dim(0), queries.dim(1), queries.dim(2))
  let kvHeads = keys.dim(1)
  let grouped = queries.reshaped([batch, kvHeads, heads / kvHeads, d])
  // scores: each group with the keys that it shares
  let scores = matmul(grouped, keys.swappedAxes(-1, -2)) / Float(d).squareRoot()  // [batch, kvHeads, group, m]
  // masked: nothing behind the end of a text is seen
  let ends = Tensor(lengths).reshaped([batch, 1, 1, 1])
  let masked = which(Tensor(0..<keys.dim(2)) .< ends, scores, -.infinity)
  // weights: along the tokens
  let weights = softmax(masked, axis: -1)
  // result: each group takes its values, and the groups become heads again
  return matmul(weights, values).reshaped([batch, heads, values.dim(-1)])
}
