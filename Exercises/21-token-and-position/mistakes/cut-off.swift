// attnlab exercise 21-token-and-position
// as many rows as there are places for: the tokens past the end are dropped
import Tensors

func embed(tokens: [Int], table: Tensor, positions: Tensor, offset: Int, scaled: Bool) -> Tensor {
  let end = offset + tokens.count
  let fit = max(0, min(tokens.count, positions.dim(0) - offset))
  let rows = take(table, Tensor(tokens), axis: 0)
  let words = scaled ? rows * Float(table.dim(1)).squareRoot() : rows
  let places = positions[min(offset, positions.dim(0))..<min(offset, positions.dim(0)) + fit]
  return words[0..<fit] + places
}
