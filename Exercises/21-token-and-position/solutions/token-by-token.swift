// attnlab exercise 21-token-and-position
import Tensors

/// Token by token: its row, and the row of its place.
func embed(tokens: [Int], table: Tensor, positions: Tensor, offset: Int, scaled: Bool) -> Tensor {
  guard offset + tokens.count <= positions.dim(0) else { return Tensor.zeros([tokens.count, table.dim(1)]) }
  let factor = scaled ? Float(table.dim(1)).squareRoot() : 1
  return stacked(tokens.enumerated().map { place, token in table[token] * factor + positions[offset + place] })
}
