// attnlab exercise 17-head-removed
import Tensors

/// The result of multi-head attention without some of its heads.
///
/// - outputs: [..., h, n, v], what each head has found
/// - wo: [h * v, e]
/// - removed: the heads to leave out, from 0 to h - 1, each once
/// - returns: [..., n, e]
func withoutHeads(outputs: Tensor, wo: Tensor, removed: [Int]) -> Tensor {
  matmul(outputs.sum(axis: -3), wo[0..<outputs.dim(-1)])
}
