// attnlab exercise 20-sinusoids
import Tensors

/// The sinusoidal rows of `count` places from `offset` on.
///
/// - dimensions: d, the width of a row, even
/// - base: the number of which the frequencies are powers
/// - returns: [count, d]; sine, cosine, sine, cosine, …
func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  Tensor.zeros([count, dimensions])
}
