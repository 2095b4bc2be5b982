import Tensors

extension AttentionTrace {
  /// Computes the rest of an attention from its scores: mask, softmax over the keys, weighted means of the values.
  ///
  /// It is for mechanisms that compare queries and keys in another way.
  ///
  /// - Parameters:
  ///   - scores: `[…, n, m]`, as the mechanism first computes them.
  ///   - scaled: the scores that the mask is applied to; the same as `scores` if the mechanism does not scale.
  ///   - values: `[…, m, dᵥ]`.
  ///   - mask: which keys each query may see.
  init(scores: Tensor, scaled: Tensor, values: Tensor, mask: AttentionMask?) {
    Work.note(scores: scores)
    let masked = mask?.applied(to: scaled) ?? scaled
    let weights = Self.weights(ofMasked: masked, mask: mask)
    let output = matmul(weights, values)  // […, n, m] × […, m, dᵥ] = […, n, dᵥ]
    self.init(scores: scores, scaled: scaled, masked: masked, weights: weights, output: output)
  }

  /// Returns the weights for scaled scores, without keeping the stages between.
  static func weights(_ scaled: Tensor, mask: AttentionMask?) -> Tensor {
    Work.note(scores: scaled)
    return weights(ofMasked: mask?.applied(to: scaled) ?? scaled, mask: mask)
  }

  private static func weights(ofMasked masked: Tensor, mask: AttentionMask?) -> Tensor {
    mask?.emptyRows.weights(from: masked) ?? softmax(masked, axis: -1)
  }
}
