// attnlab exercise 03-chunks
// whole chunks alone: what is left over is dropped
import Tensors

func chunks(_ row: Tensor, of size: Int) -> [Tensor] {
  (0..<row.size / size).map { row[$0 * size..<($0 + 1) * size] }
}
