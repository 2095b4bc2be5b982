// attnlab exercise 20-sinusoids
// the right numbers in another order: all sines, then all cosines
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let frequencies = pow(base, -2 * Tensor(0..<dimensions / 2) / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  return concatenated([sin(angles), cos(angles)], axis: -1)
}
