import Tensors

/// The stages of attention with several heads, in the order in which they are made.
public struct MultiHeadTrace: Sendable, Equatable {
  /// The projected queries, cut into heads: `[…, heads, n, dₖ]`.
  public var queries: Tensor
  /// The projected keys, cut into heads: `[…, heads, m, dₖ]`, fewer heads where they are shared.
  public var keys: Tensor
  /// The projected values, cut into heads: `[…, heads, m, dᵥ]`.
  public var values: Tensor
  /// Each head's attention: scores, weights, and its output before W_O, `[…, heads, n, dᵥ]`.
  public var attention: AttentionTrace
  /// The heads' outputs side by side: `[…, n, heads · dᵥ]`.
  public var merged: Tensor
  /// What the layer gives: `[…, n, features out]`.
  public var output: Tensor

  /// What each query of each head gives each key: `[…, heads, n, m]`.
  public var weights: Tensor { attention.weights }

  /// The mean of the heads' weights, `[…, n, m]`: what many a picture shows as "the attention".
  ///
  /// Its rows sum to 1 too, but no head need look like it: one head on the left neighbour and one on the right give a
  /// mean that looks at both.
  public var averagedWeights: Tensor { weights.mean(axis: -3) }
}
