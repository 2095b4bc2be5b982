// attnlab exercise 24-rope
import Tensors

/// Turns pairs of numbers of each vector by its place.
///
/// - x: [..., n, f], at the places offset, offset + 1, …
/// - dimensions: d, how many numbers turn, the first ones
/// - base: pair i turns by base^(-2i/d) a place
/// - interleaved: pairs of neighbours, 2i and 2i + 1; otherwise of halves, i and i + d/2
/// - returns: the same shape
func rope(_ x: Tensor, dimensions: Int, offset: Int, base: Float, interleaved: Bool) -> Tensor {
  Tensor.zeros(like: x)
}
