// attnlab exercise 20-sinusoids
// rows that begin at place 0, whatever the offset
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let frequencies = pow(base, -2 * Tensor(0..<dimensions / 2) / Float(dimensions))
  let places = Tensor(0..<count).reshaped([count, 1])
  let angles = places * frequencies
  return stacked([sin(angles), cos(angles)], axis: -1).reshaped([count, dimensions])
}
