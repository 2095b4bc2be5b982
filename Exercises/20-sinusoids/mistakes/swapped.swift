// attnlab exercise 20-sinusoids
// the right angles with the cosine where the sine belongs, and the sine where the cosine does
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let frequencies = pow(base, -2 * Tensor(0..<dimensions / 2) / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  return stacked([cos(angles), sin(angles)], axis: -1).reshaped([count, dimensions])
}
