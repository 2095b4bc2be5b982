// attnlab exercise 20-sinusoids
// pairs counted from 1: the first hand turns too slowly
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let frequencies = pow(base, -2 * Tensor(1..<dimensions / 2 + 1) / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  return stacked([sin(angles), cos(angles)], axis: -1).reshaped([count, dimensions])
}
