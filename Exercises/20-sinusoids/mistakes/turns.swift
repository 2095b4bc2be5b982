// attnlab exercise 20-sinusoids
// frequencies taken as whole turns: 2π too fast
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies * 2 * Float.pi
  let waves = stacked([sin(angles), cos(angles)], axis: -1)
  return waves.reshaped([count, dimensions])
}
