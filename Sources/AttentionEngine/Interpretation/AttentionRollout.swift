import Tensors

/// The share of each input token in each output token, supposing that attention only moves content.
public struct AttentionRollout: Sendable, Equatable {
  /// The map of each layer, from its tokens to those of the layer below, residual included: `[layers, …, n, n]`.
  public var layers: Tensor
  /// The shares of the input tokens in those of the last layer, `[…, n, n]`: row i is output i, column j input j.
  public var rollout: Tensor
}

/// Computes attention rollout: the layers' maps multiplied, from the input up.
///
///     R = Â_L ⋯ Â₂ Â₁,  Â_l = normalised(r I + (1 - r) fuse_h(A_l,h))
///
/// The map of a high layer shows which tokens *of the layer below* it read, and those already hold mixtures. The
/// product follows the mixtures down: R[i, j] is the sum over all paths from output i to input j of the products of the
/// weights on them. The order matters: the layer nearest the input stands on the right.
///
///     let rollout = attentionRollout(attentions)     // [3, 2, 7, 7]: layers, heads, tokens, tokens
///     rollout.rollout.sum(axis: -1)                  // ones, [7]
///
/// - Parameters:
///   - attentions: weights `[layers, …, heads, n, n]`, layer 0 nearest the input.
///   - residual: r, the share of a token that stays in its position; the paper takes ½.
///   - headFusion: the way the heads are combined.
/// - Returns: the layers' maps and their product, whose rows sum to 1; causal layers keep it lower triangular.
/// - Refuses: whatever ``residualAttention(_:residual:headFusion:)`` refuses; fewer axes, as `attentionRollout:
///   attentions need layers, heads and two axes of tokens`; no layers, as `attentionRollout: there are no layers`.
/// - Cost: (layers - 1) n³ multiply-adds.
/// - Source: Abnar and Zuidema, "Quantifying attention flow in transformers", 2020, equation 1: Ã(lᵢ) is
///   ``AttentionRollout/rollout`` up to a layer, and A(lᵢ) is Â.
public func attentionRollout(
  _ attentions: Tensor, residual: Float = 0.5, headFusion: HeadFusion = .mean
) -> AttentionRollout {
  if let error = attentionMapsError("attentionRollout", attentions, layered: true, residual: residual) { refuse(error) }
  let layers = fusedWithResidual(attentions, residual, headFusion)  // [layers, …, n, n]
  var rollout: Tensor = layers[0]
  for layer in 1..<Swift.max(1, layers.count) { rollout = matmul(layers[layer], rollout) }
  return AttentionRollout(layers: layers, rollout: rollout)
}
