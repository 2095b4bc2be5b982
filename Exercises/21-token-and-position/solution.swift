// attnlab exercise 21-token-and-position
import Tensors

/// The row of each token plus the row of its place; zeros if a place has no row.
///
/// - tokens: rows of the table
/// - table: [vocabulary, d]
/// - positions: [places, d]
/// - offset: the place of the first token
/// - scaled: whether the tokens' rows are multiplied by √d
/// - returns: [n, d]
func embed(tokens: [Int], table: Tensor, positions: Tensor, offset: Int, scaled: Bool) -> Tensor {
  // end: the place after the last token; without a row for each place the call is refused
  let end = offset + tokens.count
  if end > positions.dim(0) { return Tensor.zeros([tokens.count, table.dim(1)]) }
  // words: the row of each token, times √d if asked for
  let rows = take(table, Tensor(tokens), axis: 0)  // [n, d]
  let words = scaled ? rows * Float(table.dim(1)).squareRoot() : rows
  // places: as many rows as tokens, from the offset on
  let places = positions[offset..<end]
  // result: the sum of both
  return words + places
}
