// attnlab exercise 17-head-removed
import Tensors

/// The result of multi-head attention without some of its heads.
///
/// - outputs: [..., h, n, v], what each head has found
/// - wo: [h * v, e]
/// - removed: the heads to leave out, from 0 to h - 1
/// - returns: [..., n, e]
func withoutHeads(outputs: Tensor, wo: Tensor, removed: [Int]) -> Tensor {
  let width = outputs.dim(-1)
  var result = Tensor.zeros(Array(outputs.shape.dropLast(3)) + [outputs.dim(-2), wo.dim(-1)])
  for head in 0..<outputs.dim(-3) where !removed.contains(head) {
    let found = outputs.take(Tensor([head]), axis: -3).squeezed(axis: -3)  // [..., n, v]
    let rows = wo[(head * width)..<((head + 1) * width)]  // [v, e]
    result = result + matmul(found, rows)
  }
  return result
}
