// attnlab exercise 20-sinusoids
// a sine in every column
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let frequencies = pow(base, -2 * Tensor(0..<dimensions / 2) / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  return stacked([sin(angles), sin(angles)], axis: -1).reshaped([count, dimensions])
}
