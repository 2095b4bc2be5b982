// attnlab exercise 03-chunks
import Tensors

/// The row in chunks of this size, the last one perhaps shorter.
func chunks(_ row: Tensor, of size: Int) -> [Tensor] {
  stride(from: 0, to: row.size, by: size).map { row[$0..<min($0 + size, row.size)] }
}
