// attnlab exercise 17-head-removed
// the result of the removed heads alone: the others are left out
import Tensors

func withoutHeads(outputs: Tensor, wo: Tensor, removed: [Int]) -> Tensor {
  let (heads, n, width) = (outputs.dim(-3), outputs.dim(-2), outputs.dim(-1))
  let stays = Tensor((0..<heads).map { removed.contains($0) ? 1 : 0 }).reshaped([heads, 1, 1])
  let silenced = outputs * stays
  let merged = silenced.swappedAxes(-2, -3).reshaped(Array(outputs.shape.dropLast(3)) + [n, heads * width])
  return matmul(merged, wo)
}
