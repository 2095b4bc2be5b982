// attnlab exercise 20-sinusoids
import Tensors

/// Every column has its own frequency, its neighbour the same, and is a sine if its number is even.
func sinusoids(count: Int, dimensions: Int, offset: Int, base: Float) -> Tensor {
  let columns = Tensor(0..<dimensions)
  let even = 2 * floor(columns / 2)
  let angles = Tensor(offset..<offset + count).reshaped([count, 1]) * pow(base, -even / Float(dimensions))
  return which(columns .== even, sin(angles), cos(angles))
}
