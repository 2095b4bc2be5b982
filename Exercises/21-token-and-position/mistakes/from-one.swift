// attnlab exercise 21-token-and-position
// places counted from 1: every token has the row of the next place
import Tensors

func embed(tokens: [Int], table: Tensor, positions: Tensor, offset: Int, scaled: Bool) -> Tensor {
  let end = offset + tokens.count
  if end > positions.dim(0) { return Tensor.zeros([tokens.count, table.dim(1)]) }
  let rows = take(table, Tensor(tokens), axis: 0)
  let words = scaled ? rows * Float(table.dim(1)).squareRoot() : rows
  let places = take(positions, minimum(Tensor(offset + 1..<end + 1), positions.dim(0) - 1), axis: 0)
  return words + places
}
