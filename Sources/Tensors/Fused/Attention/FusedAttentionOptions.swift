/// What is asked of a fused attention beside its matrices.
package struct FusedAttentionOptions {
  /// The factor of the scores.
  package var scale: Float
  /// The bound c of scores, which become c tanh(s / c); nil if they have none.
  package var softcap: Float?
  /// The keys that each query sees; nil if all see all.
  package var visible: VisibleKeys?
  /// A further score for each head, or one for all.
  package var sinks: Tensor?
  /// Whether the output of a query that sees no key is NaN; 0 if not.
  package var emptyRowsAreNaN = false
  /// Whether the heads of the output are to lie side by side, `[…, n, h dᵥ]`.
  package var putsHeadsSideBySide = false

  /// Creates options for attention to all keys.
  package init(scale: Float) { self.scale = scale }
}

/// The result of a fused attention.
package struct FusedAttentionResult {
  /// The means of the values: `[…, n, dᵥ]`, or `[…, n, h dᵥ]`.
  package var output: Tensor
  /// The logarithm of each query's denominator, `[…, n]`.
  package var logSums: Tensor
  /// How often results so far were rescaled, because a score was greater by more than a factor of 2⁸ in its weight.
  package var rescalings: Int
}

extension FusedAttentionOptions {
  /// Returns the sink of a head; nil if it has none.
  func sink(_ head: Int) -> Float? {
    guard let sinks = sinks?.float32, sinks.size > 0 else { return nil }
    let sink = sinks.floats[head % sinks.size]
    return sink == -.infinity ? nil : sink
  }
}
