// attnlab exercise 20-sinusoids
import Tensors

/// The sinusoidal rows of `count` places from `offset` on.
///
/// - dimensions: d, the width of a row, even
/// - base: the number of which the frequencies are powers
/// - returns: [count, d]; sine, cosine, sine, cosine, …
func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  // frequencies: one for each pair of a sine and a cosine, ever smaller
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(dimensions))
  // angles: every place with every frequency
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies  // [count, 1] × [d/2] = [count, d/2]
  // result: sines and cosines by turns
  let waves = stacked([sin(angles), cos(angles)], axis: -1)  // [count, d/2, 2]
  return waves.reshaped([count, dimensions])
}
