// attnlab exercise 20-sinusoids
// a frequency for each column: the sine and the cosine of a pair have different angles
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let columns = Tensor(0..<dimensions)
  let frequencies = pow(base, -1 * columns / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  let waves = which(columns % 2 .== 0, sin(angles), cos(angles))
  return waves.reshaped([count, dimensions])
}
