// attnlab exercise 25-rope-layouts
import Tensors

/// Columns of queries or keys, from pairs of neighbours to pairs of halves, within each head.
///
/// - weights: [..., heads · width], one head after the other
/// - dimensions: how many numbers of each head turn, the first ones; the others stay
/// - returns: the same shape
func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  Tensor.zeros(like: weights)
}
