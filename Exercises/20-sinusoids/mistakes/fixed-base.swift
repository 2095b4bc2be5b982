// attnlab exercise 20-sinusoids
// the base 10000, whatever base is asked for
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let frequencies = pow(Float(10_000), -2 * Tensor(0..<dimensions / 2) / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  return stacked([sin(angles), cos(angles)], axis: -1).reshaped([count, dimensions])
}
