// attnlab exercise 17-head-removed
import Tensors

/// The result of multi-head attention without some of its heads.
///
/// - outputs: [..., h, n, v], what each head has found
/// - wo: [h * v, e]
/// - removed: the heads to leave out, from 0 to h - 1, each once
/// - returns: [..., n, e]
func withoutHeads(outputs: Tensor, wo: Tensor, removed: [Int]) -> Tensor {
  // silenced: zeros for what the removed heads have found
  let (heads, n, width) = (outputs.dim(-3), outputs.dim(-2), outputs.dim(-1))
  let stays = Tensor((0..<heads).map { removed.contains($0) ? 0 : 1 }).reshaped([heads, 1, 1])
  let silenced = outputs * stays
  // merged: the heads side by side for each token
  let merged = silenced.swappedAxes(-2, -3).reshaped(Array(outputs.shape.dropLast(3)) + [n, heads * width])
  // result: the heads mixed
  return matmul(merged, wo)
}
