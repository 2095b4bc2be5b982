// attnlab exercise 25-rope-layouts
import Tensors

/// Every second column from the first on, then from the second on, then the rest, one head after the other.
func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  let width = weights.dim(-1) / heads
  let parts = (0..<heads).flatMap { head -> [Tensor] in
    let columns = weights[.ellipsis, (head * width)..<((head + 1) * width)]
    let turning = columns[.ellipsis, ..<dimensions]
    return [
      turning[.ellipsis, .stride(by: 2)], turning[.ellipsis, .stride(from: 1, by: 2)],
      columns[.ellipsis, dimensions...],
    ]
  }
  return concatenated(parts, axis: -1)
}
