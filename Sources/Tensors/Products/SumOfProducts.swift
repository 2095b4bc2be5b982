/// Adds a tensor to a matrix product: `addMM(bias, x, weight.T)`.
///
///     beta c + alpha (a b)
///
/// - Parameters:
///   - c: a tensor that broadcasts with the product.
///   - a: `[…, n, k]`.
///   - b: `[…, k, m]`.
///   - alpha: the factor of the product.
///   - beta: the factor of `c`.
/// - Refuses: whatever ``Tensor/matmul(_:)`` and `+` refuse.
public func addMM(_ c: Tensor, _ a: Tensor, _ b: Tensor, alpha: Float = 1, beta: Float = 1) -> Tensor {
  let product = a.matmul(b)
  return (beta == 1 ? c : beta * c) + (alpha == 1 ? product : alpha * product)
}
