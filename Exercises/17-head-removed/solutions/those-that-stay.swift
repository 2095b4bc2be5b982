// attnlab exercise 17-head-removed
import Tensors

/// Only the heads that stay are taken, each with its own rows of the matrix.
func withoutHeads(outputs: Tensor, wo: Tensor, removed: [Int]) -> Tensor {
  let (heads, width) = (outputs.dim(-3), outputs.dim(-1))
  let staying = (0..<heads).filter { !removed.contains($0) }
  guard !staying.isEmpty else {
    return Tensor.zeros(Array(outputs.shape.dropLast(3)) + [outputs.dim(-2), wo.dim(1)])
  }
  let rows = take(wo.reshaped([heads, width, wo.dim(1)]), Tensor(staying), axis: 0)  // [r, v, e]
  return matmul(take(outputs, Tensor(staying), axis: -3), rows).sum(axis: -3)  // [..., r, n, e], summed over the heads
}
