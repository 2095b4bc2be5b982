import Tensors

/// A comparison of queries with keys other than the dot product: the part before the softmax, with weights of its own.
///
///     output = softmax(scores(Q, K) + M) V
///
/// Softmax and the mean of the values are as in any attention. Only the scores differ, and they are not scaled.
public protocol AttentionComparison: Sendable {
  /// Returns a score for each pair of a query and a key.
  ///
  /// - Parameters:
  ///   - queries: `[…, n, features of a query]`.
  ///   - keys: `[…, m, features of a key]`.
  /// - Returns: `[…, n, m]`.
  func scores(queries: Tensor, keys: Tensor) -> Tensor
}

extension AttentionComparison {
  /// Computes the attention: softmax of the scores, and the mean of the values weighted by it.
  ///
  /// - Parameters:
  ///   - queries: `[…, n, features of a query]`.
  ///   - keys: `[…, m, features of a key]`.
  ///   - values: `[…, m, dᵥ]`.
  ///   - mask: which keys each query may see.
  /// - Returns: `[…, n, dᵥ]`.
  /// - Refuses: whatever the scores refuse; values that are not one for each key, as `attention: keys and values differ
  ///   in count, 7 and 6`.
  /// - Cost: that of the scores, and n m dᵥ multiply-adds and n m exponentials.
  public func callAsFunction(queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask? = nil) -> Tensor {
    traced(queries: queries, keys: keys, values: values, mask: mask).output
  }

  /// Computes ``callAsFunction(queries:keys:values:mask:)`` with every stage kept; the scores are not scaled.
  ///
  /// - Returns: the stages; the output is bit for bit the same.
  /// - Refuses: whatever the plain form refuses.
  public func traced(queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask? = nil) -> AttentionTrace {
    let scores = scores(queries: queries, keys: keys)
    ComparisonOperands(operation: "attention", queries: queries, keys: keys, values: values).refuseOtherCounts()
    return AttentionTrace(scores: scores, scaled: scores, values: values, mask: mask)
  }
}
