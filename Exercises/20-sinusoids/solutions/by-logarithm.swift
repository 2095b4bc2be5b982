// attnlab exercise 20-sinusoids
import Tensors

/// The sinusoidal rows of `count` places from `offset` on.
///
/// - dimensions: d, the width of a row, even
/// - base: the number of which the frequencies are powers
/// - returns: [count, d]; sine, cosine, sine, cosine, …
func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  // frequencies: eᵃ with a = -2i/d · ln base
  let step = -2 * log(Tensor(base)) / Float(dimensions)
  let frequencies = exp(Tensor(0..<dimensions / 2) * step)
  // angles: every place with every frequency
  let places = Tensor(0..<count).reshaped([count, 1]) + offset
  let angles = places * frequencies
  // result: written into the even and the odd columns
  var waves = Tensor.zeros([count, dimensions])
  waves[0..., .stride(by: 2)] = sin(angles)
  waves[0..., .stride(from: 1, by: 2)] = cos(angles)
  return waves
}
