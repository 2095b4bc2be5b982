// attnlab exercise 17-head-removed
// a result merged by a reshape alone: each row holds several tokens of one head
import Tensors

func withoutHeads(outputs: Tensor, wo: Tensor, removed: [Int]) -> Tensor {
  let (heads, n, width) = (outputs.dim(-3), outputs.dim(-2), outputs.dim(-1))
  let stays = Tensor((0..<heads).map { removed.contains($0) ? 0 : 1 }).reshaped([heads, 1, 1])
  let silenced = outputs * stays
  let merged = silenced.reshaped(Array(outputs.shape.dropLast(3)) + [n, heads * width])
  return matmul(merged, wo)
}
