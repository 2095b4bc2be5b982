import Tensors

/// The way the maps of a layer's heads become one.
public enum HeadFusion: String, Sendable, Equatable, CaseIterable {
  /// The mean of the heads: each counts alike, even those that look nowhere in particular.
  case mean
  /// The greatest weight of any head.
  case max
  /// The smallest weight of any head: the agreement of all.
  case min
}

/// Returns the share that each token of a layer takes from each token below, its own residual stream included.
///
///     Â = normalised(r I + (1 - r) fuse_h(A_h)),  each row divided by its sum
///
/// A layer adds its attention to its input; a map of attention alone ignores that most of a token's content never
/// moved. r is the share that stays.
///
///     residualAttention(weights, residual: 0.5)     // [4, 7, 7]: four heads, seven tokens; result [7, 7]
///
/// - Parameters:
///   - attentions: weights `[…, heads, n, n]`, not scores.
///   - residual: r, from 0 (attention alone) to 1 (nothing moves).
///   - headFusion: the way the heads are combined.
/// - Returns: `[…, n, n]`, rows that sum to 1.
/// - Refuses: fewer axes, as `residualAttention: attentions need heads and two axes of tokens`; maps that are not
///   square, as `residualAttention: the attentions are not square, 5 and 7`; no heads; a residual outside 0 … 1, as
///   `residualAttention: the residual 1.5 is not from 0 to 1`; a weight that is negative or not finite, as
///   `residualAttention: a weight is -0.5, not 0 or more`.
/// - Cost: h n² additions per layer.
/// - Numerics: a row that saw no key keeps only itself if r > 0, and is 0 if r is 0.
/// - Source: Abnar and Zuidema, "Quantifying attention flow in transformers", 2020, section 3: their A is Â, with r =
///   ½.
public func residualAttention(_ attentions: Tensor, residual: Float = 0.5, headFusion: HeadFusion = .mean) -> Tensor {
  if let error = attentionMapsError("residualAttention", attentions, residual: residual) { refuse(error) }
  return fusedWithResidual(attentions, residual, headFusion)
}

/// Computes ``residualAttention(_:residual:headFusion:)`` for arguments that are known to be valid.
func fusedWithResidual(_ attentions: Tensor, _ residual: Float, _ headFusion: HeadFusion) -> Tensor {
  let fused =  // […, heads, n, n] → […, n, n]
    switch headFusion {
    case .mean: attentions.mean(axis: -3)
    case .max: attentions.max(axis: -3)
    case .min: attentions.min(axis: -3)
    }
  let mixed = Tensor.eye(fused.dim(-1)) * residual + fused * (1 - residual)
  let sums = mixed.sum(axis: -1, keepDims: true)  // […, n, 1]
  return mixed / which(sums .== 0, 1, sums)
}

/// Returns the reason why a tensor does not hold attention maps `[…, heads, n, n]`, with layers in front if needed.
func attentionMapsError(
  _ operation: String, _ attentions: Tensor, layered: Bool = false, residual: Float
) -> ShapeError? {
  let (shape, rank) = (attentions.shape, attentions.ndim)
  func error(_ problem: String, axes: [Int] = []) -> ShapeError {
    ShapeError(operation, problem, operands: [.init("attentions", shape, axes: axes)])
  }
  if rank < (layered ? 4 : 3) {
    return error("attentions need \(layered ? "layers, heads" : "heads") and two axes of tokens")
  }
  let (queries, keys) = (shape[rank - 2], shape[rank - 1])
  if queries != keys {
    return error("the attentions are not square, \(queries) and \(keys)", axes: [rank - 2, rank - 1])
  }
  if layered && shape[0] == 0 { return error("there are no layers", axes: [0]) }
  if shape[rank - 3] == 0 { return error("there are no heads", axes: [rank - 3]) }
  if !(residual >= 0 && residual <= 1) { return error("the residual \(residual) is not from 0 to 1") }
  if let weight = attentions.firstNumber(unless: attentions .== clip(attentions, min: 0, max: .greatestFiniteMagnitude))
  {
    return error(weight < 0 ? "a weight is \(weight), not 0 or more" : "a weight is \(weight), not finite")
  }
  return nil
}
