// attnlab exercise 17-head-removed
// the result of the removed heads alone: the others are left out
import Tensors

func withoutHeads(outputs: Tensor, wo: Tensor, removed: [Int]) -> Tensor {
  let (heads, n, width) = (outputs.dim(-3), outputs.dim(-2), outputs.dim(-1))
  let lead = Array(outputs.shape.dropLast(3))
  let stays = Tensor((0..<heads).map { removed.contains($0) ? 0 : 1 }).reshaped([heads, 1, 1])
  let silenced = outputs * (1 - stays)
  return matmul(silenced.swappedAxes(-2, -3).reshaped(lead + [n, heads * width]), wo)
}
