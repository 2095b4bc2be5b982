import Tensors

/// The stages of attention with several heads, in the order of computation.
public struct MultiHeadTrace: Sendable, Equatable {
  /// The projected queries, cut into heads: `[…, heads, n, dₖ]`.
  public var queries: Tensor
  /// The projected keys, cut into heads: `[…, heads, m, dₖ]`, fewer heads if they are shared.
  public var keys: Tensor
  /// The projected values, cut into heads: `[…, heads, m, dᵥ]`.
  public var values: Tensor
  /// Each head's attention: scores, weights, and its output before W_O, `[…, heads, n, dᵥ]`.
  public var attention: AttentionTrace
  /// The heads' outputs side by side: `[…, n, heads · dᵥ]`.
  public var merged: Tensor
  /// The layer's output: `[…, n, features out]`.
  public var output: Tensor

  /// The weight of each key for each query and head: `[…, heads, n, m]`.
  public var weights: Tensor { attention.weights }

  /// The mean of the heads' weights, `[…, n, m]`: many pictures show it as "the attention".
  ///
  /// Its rows sum to 1 too, but no head need look like it: the mean of one head on the left neighbour and one on the
  /// right looks at both.
  public var averagedWeights: Tensor { weights.mean(axis: -3) }
}
