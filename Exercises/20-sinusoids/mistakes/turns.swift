// attnlab exercise 20-sinusoids
// frequencies taken as whole turns: 2π too fast
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let frequencies = 2 * Float.pi * pow(base, -2 * Tensor(0..<dimensions / 2) / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  return stacked([sin(angles), cos(angles)], axis: -1).reshaped([count, dimensions])
}
