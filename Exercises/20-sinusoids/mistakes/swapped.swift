// attnlab exercise 20-sinusoids
// the right angles with the cosine where the sine belongs, and the sine where the cosine does
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  let waves = stacked([cos(angles), sin(angles)], axis: -1)
  return waves.reshaped([count, dimensions])
}
