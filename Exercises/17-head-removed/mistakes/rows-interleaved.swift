// attnlab exercise 17-head-removed
// a result without every h-th row of W_O, instead of the removed head's rows side by side
import Tensors

func withoutHeads(outputs: Tensor, wo: Tensor, removed: [Int]) -> Tensor {
  let (heads, n, width) = (outputs.dim(-3), outputs.dim(-2), outputs.dim(-1))
  let lead = Array(outputs.shape.dropLast(3))
  let stays = Tensor((0..<heads).map { removed.contains($0) ? 0 : 1 }).reshaped([heads, 1, 1])
  let rows = Tensor((0..<heads * width).map { removed.contains($0 % heads) ? 0 : 1 }).reshaped([heads * width, 1])
  return matmul(outputs.swappedAxes(-2, -3).reshaped(lead + [n, heads * width]), wo * rows)
}
