// attnlab exercise 20-sinusoids
// sines stacked before cosines on the first axis: the reshape mixes the places up
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let frequencies = pow(base, -2 * Tensor(0..<dimensions / 2) / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  return stacked([sin(angles), cos(angles)], axis: 0).reshaped([count, dimensions])
}
