// attnlab exercise 20-sinusoids
// waves that were scaled by √(2/d), so that a row has length 1
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  let waves = stacked([sin(angles), cos(angles)], axis: -1)
  return waves.reshaped([count, dimensions]) * (2 / Float(dimensions)).squareRoot()
}
