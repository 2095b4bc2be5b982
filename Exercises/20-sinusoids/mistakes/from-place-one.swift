// attnlab exercise 20-sinusoids
// places counted from 1: every row is that of the next place
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(dimensions))
  let places = Tensor(offset + 1..<offset + 1 + count).reshaped([count, 1])
  let angles = places * frequencies
  let waves = stacked([sin(angles), cos(angles)], axis: -1)
  return waves.reshaped([count, dimensions])
}
