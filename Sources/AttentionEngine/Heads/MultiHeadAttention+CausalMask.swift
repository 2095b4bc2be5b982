import Tensors

extension MultiHeadAttention {
  /// Returns the numbers that forbid later tokens if they are added to scores: 0, and -10⁹ above the diagonal.
  ///
  ///     mask[i, j] = 0 if j ≤ i, else -1e9
  ///
  ///     attention(x, mask: MultiHeadAttention.createAdditiveCausalMask(5))    // x [5, 8]: [5, 8]
  ///
  /// `mask: .causal` says the same of scores of any size, and truly forbids: see ``AttentionMask/bias(forbidden:)``.
  ///
  /// - Parameters:
  ///   - n: the number of tokens.
  ///   - dtype: a type with fractions. In `float16`, which has no -10⁹, it is -∞.
  /// - Returns: `[n, n]`.
  /// - Refuses: a negative number, as `causal: a count is negative, -2`.
  public static func createAdditiveCausalMask(_ n: Int, dtype: DType = .float32) -> Tensor {
    AttentionMask.causal(queries: n, keys: n).bias(forbidden: -1e9).asType(dtype)
  }
}
