// attnlab exercise 25-rope-layouts
import Tensors

/// Columns of queries or keys, from pairs of neighbours to pairs of halves, within each head.
///
/// - weights: [..., heads · width], one head after the other
/// - dimensions: how many numbers of each head turn, the first ones; the others stay
/// - returns: the same shape
func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  // split: where each head begins
  let width = weights.dim(-1) / heads
  let starts = (0..<heads).map { $0 * width }
  // pairs: the places of a head's even and odd numbers, of those that turn
  let even = (0..<dimensions / 2).map { 2 * $0 }
  let odd = even.map { $0 + 1 }
  // sides: the new order, the even ones first, what doesn't turn last
  let order = even + odd + (dimensions..<width)
  // result: the columns in that order
  return take(weights, Tensor(starts.flatMap { start in order.map { start + $0 } }), axis: -1)
}
