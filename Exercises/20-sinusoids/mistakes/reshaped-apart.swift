// attnlab exercise 20-sinusoids
// sines stacked before cosines on the first axis: the reshape mixes the places up
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  let waves = stacked([sin(angles), cos(angles)], axis: 0)
  return waves.reshaped([count, dimensions])
}
