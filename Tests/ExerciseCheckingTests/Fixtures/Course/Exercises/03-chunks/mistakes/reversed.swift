// attnlab exercise 03-chunks
// the chunks from the last to the first
import Tensors

func chunks(_ row: Tensor, of size: Int) -> [Tensor] {
  stride(from: 0, to: row.size, by: size).map { row[$0..<min($0 + size, row.size)] }.reversed()
}
