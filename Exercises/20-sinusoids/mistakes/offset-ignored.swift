// attnlab exercise 20-sinusoids
// rows that begin at place 0, whatever the offset
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(dimensions))
  let places = Tensor(0..<count).reshaped([count, 1])
  let angles = places * frequencies
  let waves = stacked([sin(angles), cos(angles)], axis: -1)
  return waves.reshaped([count, dimensions])
}
