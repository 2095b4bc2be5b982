// attnlab exercise 24-rope
import Tensors

/// Each pair is a row that is multiplied by a matrix of its own, the rotation of its place.
func rope(_ x: Tensor, dimensions: Int, offset: Int, base: Float, interleaved: Bool) -> Tensor {
  let (count, half) = (x.dim(-2), dimensions / 2)
  let paces = pow(base, -2 * Tensor(0..<half) / Float(dimensions))
  let angles = Tensor(offset..<offset + count).reshaped([count, 1]) * paces
  let entries = stacked([cos(angles), sin(angles), -sin(angles), cos(angles)], axis: -1)
  let rotations = entries.reshaped([count, half, 2, 2])
  let front = Array(x.shape.dropLast())
  let part = x[.ellipsis, ..<dimensions]
  let pairs =
    interleaved ? part.reshaped(front + [half, 2]) : part.reshaped(front + [2, half]).swappedAxes(-1, -2)
  let turned = matmul(pairs.expandedDimensions(axis: -2), rotations).squeezed(axis: -2)  // [..., n, d/2, 2]
  let back = (interleaved ? turned : turned.swappedAxes(-1, -2)).reshaped(part.shape)
  return concatenated([back, x[.ellipsis, dimensions...]], axis: -1)
}
