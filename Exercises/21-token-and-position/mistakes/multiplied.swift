// attnlab exercise 21-token-and-position
// the words times the places
import Tensors

func embed(tokens: [Int], table: Tensor, positions: Tensor, offset: Int, scaled: Bool) -> Tensor {
  let end = offset + tokens.count
  if end > positions.dim(0) { return Tensor.zeros([tokens.count, table.dim(1)]) }
  let rows = take(table, Tensor(tokens), axis: 0)
  let words = scaled ? rows * Float(table.dim(1)).squareRoot() : rows
  let places = positions[offset..<end]
  return words * places
}
