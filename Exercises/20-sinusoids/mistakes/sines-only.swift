// attnlab exercise 20-sinusoids
// a sine in every column
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  let waves = stacked([sin(angles), sin(angles)], axis: -1)
  return waves.reshaped([count, dimensions])
}
