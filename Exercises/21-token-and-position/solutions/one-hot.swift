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
  // end: the places that are asked for, and whether the table has them
  let wanted = Tensor(offset..<offset + tokens.count)
  if offset + tokens.count > positions.dim(0) { return Tensor.zeros([tokens.count, table.dim(1)]) }
  // words: a product with rows of zeros and a one is a look-up
  let ids = Tensor(tokens).reshaped([tokens.count, 1])
  let hits = (ids .== Tensor(0..<table.dim(0))).asType(.float32)
  let factor = scaled ? Float(table.dim(1)).squareRoot() : 1
  let words = matmul(hits, table) * factor
  // places: looked up by their numbers
  let places = take(positions, wanted, axis: 0)
  // result: the sum of both
  return words + places
}
