// attnlab exercise 21-token-and-position
// a table that begins again past its end
import Tensors

func embed(tokens: [Int], table: Tensor, positions: Tensor, offset: Int, scaled: Bool) -> Tensor {
  let end = offset + tokens.count
  let rows = take(table, Tensor(tokens), axis: 0)
  let words = scaled ? rows * Float(table.dim(1)).squareRoot() : rows
  let places = take(positions, Tensor((offset..<end).map { $0 % positions.dim(0) }), axis: 0)
  return words + places
}
