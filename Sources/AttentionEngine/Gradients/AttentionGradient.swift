import Tensors

/// The gradient of a loss with respect to each input of an attention.
public struct AttentionGradient: Sendable {
  /// ∂L/∂Q, the shape of the queries.
  public var queries: Tensor
  /// ∂L/∂K, the shape of the keys.
  public var keys: Tensor
  /// ∂L/∂V, the shape of the values.
  public var values: Tensor
  /// ∂L/∂M, the shape of an additive mask's numbers; `nil` if there is no mask or a Boolean one.
  public var mask: Tensor?
  /// ∂L/∂S, or the way to compute it.
  var grid: Grid

  /// ∂L/∂S, with S the scaled and masked scores: `[…, n, m]`. Each row sums to 0, and a forbidden key has exactly 0.
  ///
  /// - Cost: nothing for small inputs. For large ones this grid is never made, unless it is asked for: then it is computed, each
  ///   time, in the plain way.
  public var scores: Tensor {
    get { grid.numbers }
    set { grid = .known(newValue) }
  }

  init(queries: Tensor, keys: Tensor, values: Tensor, grid: Grid, mask: Tensor?) {
    (self.queries, self.keys, self.values, self.grid, self.mask) = (queries, keys, values, grid, mask)
  }

  /// A number for each query and key, or the way to compute them. Inlinable code that copies a gradient must know its layout,
  /// and so this type.
  @usableFromInline
  enum Grid: Sendable {
    case known(Tensor)
    case deferred(@Sendable () -> Tensor)

    var numbers: Tensor {
      switch self {
      case .known(let numbers): numbers
      case .deferred(let compute): compute()
      }
    }

    /// Returns the same, with a function applied to the numbers once they are there.
    func mapped(_ function: @escaping @Sendable (Tensor) -> Tensor) -> Grid {
      switch self {
      case .known(let numbers): .known(function(numbers))
      case .deferred(let compute): .deferred { function(compute()) }
      }
    }
  }
}

extension AttentionGradient: Equatable {
  /// Returns whether all parts of two gradients are equal.
  public static func == (a: AttentionGradient, b: AttentionGradient) -> Bool {
    a.queries == b.queries && a.keys == b.keys && a.values == b.values && a.mask == b.mask && a.scores == b.scores
  }
}

extension AttentionGradient: CustomReflectable {
  /// The parts, without the gradient of scores if that is still to be computed.
  public var customMirror: Mirror {
    var parts: [(label: String?, value: Any)] = [("queries", queries), ("keys", keys), ("values", values)]
    if case .known(let scores) = grid { parts.append(("scores", scores)) }
    return Mirror(self, children: parts + [("mask", mask as Any)], displayStyle: .struct)
  }
}

/// Returns the gradient of a loss with respect to the queries, keys and values of attention, and to its mask if
/// additive.
///
///     S = s Q Kᵀ + M,  W = softmax(S),  O = W V,  G = ∂L/∂O
///
///     ∂L/∂V = Wᵀ G
///     ∂L/∂W = G Vᵀ
///     ∂L/∂S = W ⊙ (∂L/∂W - rowsum(W ⊙ ∂L/∂W)) = ∂L/∂M
///     ∂L/∂Q = s ∂L/∂S K
///     ∂L/∂K = s (∂L/∂S)ᵀ Q
///
/// The scale s appears twice, on the way in and on the way back; the gradient of S itself does not have it. A tensor
/// that was broadcast over batch or heads (keys that several heads read, a mask for all of them) has the sum of the
/// gradients of all its readers: `summed(to:)`.
///
///     let gradient = scaledDotProductAttentionGradient(queries: q, keys: k, values: v, upstream: g)
///     // q [2, 5, 8], k [7, 8], v [2, 7, 3], g [2, 5, 3]: gradient.keys [7, 8], gradient.scores [2, 5, 7]
///
/// - Parameters:
///   - queries: `[…, n, dₖ]`.
///   - keys: `[…, m, dₖ]`.
///   - values: `[…, m, dᵥ]`.
///   - upstream: the gradient G coming in, the shape of the output, `[…, n, dᵥ]`.
///   - scale: the factor applied to the scores; 1/√dₖ if omitted.
///   - mask: which keys each query may see; all if omitted.
/// - Returns: gradients, each with the shape of its input.
/// - Refuses: whatever ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses, in its words; an
///   upstream gradient of another shape, as `scaledDotProductAttentionGradient: the shapes of upstream and output
///   differ`.
/// - Cost: 3 n m (dₖ + dᵥ) multiply-adds for each head, a third of them to recompute the attention itself; seven grids
///   of n m numbers, four of them the stages of the attention. Large inputs of one type take n m (3 dₖ + 2 dᵥ), as the
///   output isn't computed, less what a mask forbids at the beginning or the end of a query's row; and none of these grids:
///   at most 64 m numbers for each thread, and sums as large as keys and values. ``AttentionGradient/scores`` is made when
///   it is asked for. An additive mask always takes the grids, of which its own gradient is made.
/// - Numerics: small inputs, of fewer than 2¹⁶ multiply-adds or of fewer than 8 queries, are computed as the formulas say,
///   to the bit. Larger ones are computed by fast loops, within n ε of double precision; their last digits depend on the
///   processor. A forbidden score was replaced and not used, so its gradient is exactly 0, whatever the mask's rule for
///   empty rows. A row that saw no key thus adds nothing to ∂L/∂Q and ∂L/∂K, and under ``EmptyRowRule/zero`` nothing to
///   ∂L/∂V. Under ``EmptyRowRule/nan`` one empty row makes ∂L/∂V NaN for all the keys of its head.
/// - Source: the chain rule; Dao et al., "FlashAttention", 2022, appendix B.2: there O's gradient is dO, W is P and the
///   row sums are D.
public func scaledDotProductAttentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor, scale: Float? = nil, mask: AttentionMask? = nil
) -> AttentionGradient {
  if sharesHeads(queries: queries, keys: keys, values: values) {
    return groupedQueryAttentionGradient(
      queries: queries, keys: keys, values: values, upstream: upstream, scale: scale, mask: mask)
  }
  return fusedAttentionGradient(
    queries: queries, keys: keys, values: values, upstream: upstream, scale: scale, mask: mask)
    ?? plainAttentionGradient(
      queries: queries, keys: keys, values: values, upstream: upstream, scale: scale, mask: mask)
}

/// Returns the gradient of attention by the formulas of
/// ``scaledDotProductAttentionGradient(queries:keys:values:upstream:scale:mask:)``, one after the other.
func plainAttentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor, scale: Float?, mask: AttentionMask?
) -> AttentionGradient {
  let trace = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
  guard upstream.shape == trace.output.shape else {
    refuse(upstreamShapeError("scaledDotProductAttentionGradient", upstream.shape, output: trace.output.shape))
  }
  let weights = trace.weights  // […, n, m]
  let byValues = matmul(weights.swappedAxes(-1, -2), upstream)  // […, m, n] × […, n, dᵥ] = […, m, dᵥ]
  let byWeights = matmul(upstream, values.swappedAxes(-1, -2))  // […, n, dᵥ] × […, dᵥ, m] = […, n, m]
  var byScores = softmaxGradient(weights: weights, upstream: byWeights.summed(to: weights.shape))
  if mask != nil { byScores = which(trace.masked .== -.infinity, 0, byScores) }
  let byProducts = byScores * (scale ?? defaultScale(features: queries.dim(-1)))
  let byQueries = matmul(byProducts, keys)  // […, n, m] × […, m, dₖ] = […, n, dₖ]
  let byKeys = matmul(byProducts.swappedAxes(-1, -2), queries)  // […, m, n] × […, n, dₖ] = […, m, dₖ]
  return AttentionGradient(
    queries: byQueries.summed(to: queries.shape), keys: byKeys.summed(to: keys.shape),
    values: byValues.summed(to: values.shape), grid: .known(byScores),
    mask: mask.flatMap { $0.form == .additive ? byScores.summed(to: $0.shape) : nil })
}

/// Returns the error of an upstream gradient whose shape is not that of the output.
func upstreamShapeError(_ operation: String, _ upstream: [Int], output: [Int]) -> ShapeError {
  ShapeError(
    operation, "the shapes of upstream and output differ",
    operands: [.init("upstream", upstream), .init("output", output)])
}
