import Tensors

/// Computes attention with a sink: one more score in the denominator, which takes weight and adds no value.
///
///     wᵢⱼ = exp(sᵢⱼ) / (exp(sinkₕ) + Σₗ exp(sᵢₗ)),   out = w V
///
/// Softmax must distribute its whole weight, even if no key is relevant; trained models then pile it up on the first
/// token. A sink takes it instead: rows sum to less than 1, by the weight of the sink, down to an output of 0. A sink
/// of 0 is "softmax off by one", a sink of -∞ plain attention.
///
///     sinkAttention(queries: q, keys: k, values: v, sinks: [0.5, -1])
///     // q [2, 5, 8], k [2, 7, 8], v [2, 7, 3]: [2, 5, 3]
///
/// - Parameters:
///   - queries: `[…, heads, n, d]`.
///   - keys: `[…, heads, m, d]`; or one head for all.
///   - values: `[…, heads, m, dᵥ]`.
///   - sinks: the logit of each head, `[heads]`, or one number for all. It is not scaled.
///   - scale: the factor applied to the scores; 1/√d if omitted.
///   - mask: which keys each query may see; the sink is always seen.
/// - Returns: `[…, heads, n, dᵥ]`.
/// - Refuses: sinks for another number of heads, as `sinkAttention: the sinks are for 3 heads, the queries and keys
///   have 2`; sinks that are not a vector; a sink that is NaN or +∞; whatever
///   ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
/// - Cost: that of plain attention, and n exponentials for each head.
/// - Numerics: the sink counts toward the greatest score, which softmax subtracts. A row that may see no key is 0, not
///   0 / 0: the mask's rule for empty rows applies only if the sink is -∞.
/// - Source: OpenAI, "gpt-oss-120b & gpt-oss-20b model card", 2025, §2; Miller, "Attention is off by one", 2023.
public func sinkAttention(
  queries: Tensor, keys: Tensor, values: Tensor, sinks: Tensor, scale: Float? = nil, mask: AttentionMask? = nil
) -> Tensor {
  if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
  return fusedAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask, sinks: sinks)
    ?? tracedSinkAttention(queries: queries, keys: keys, values: values, sinks: sinks, scale: scale, mask: mask).output
}

/// Computes ``sinkAttention(queries:keys:values:sinks:scale:mask:)`` with every stage kept.
///
/// - Returns: the stages; 1 minus the row sum of ``AttentionTrace/weights`` is the sink's weight.
/// - Refuses: whatever the plain form refuses.
public func tracedSinkAttention(
  queries: Tensor, keys: Tensor, values: Tensor, sinks: Tensor, scale: Float? = nil, mask: AttentionMask? = nil
) -> AttentionTrace {
  if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
  refuseUnfitSinks(sinks, queries: queries, keys: keys, mask: mask)
  let scores = matmul(queries, keys.swappedAxes(-1, -2))  // […, n, d] × […, d, m] = […, n, m]
  let scaled = scores * (scale ?? defaultScale(features: queries.dim(-1)))
  let masked = mask?.applied(to: scaled) ?? scaled
  let logits = sinks.asType(masked.dtype).reshaped(sinks.size == 1 ? [1] : [sinks.size, 1, 1])
  let column = logits.broadcast(to: masked.shape.dropLast() + [1])  // […, n, 1]
  let extended = concatenated([masked, column], axis: -1)  // […, n, m + 1]
  Work.note(scores: extended)
  var weights = softmax(extended, axis: -1)[.ellipsis, ..<masked.dim(-1)] as Tensor
  if sinks.min().item() == -.infinity {
    weights = which(column .== -.infinity, (mask?.emptyRows ?? .nan).weights(from: masked), weights)
  }
  let output = matmul(weights, values)  // […, n, m] × […, m, dᵥ] = […, n, dᵥ]
  return AttentionTrace(scores: scores, scaled: scaled, masked: masked, weights: weights, output: output)
}

private func refuseUnfitSinks(_ sinks: Tensor, queries: Tensor, keys: Tensor, mask: AttentionMask?) {
  let operation = "sinkAttention"
  guard sinks.ndim <= 1 && sinks.size > 0 else {
    refuse(
      ShapeError(
        operation, "the sinks need one axis, heads, or to be one number", operands: [.init("sinks", sinks.shape)]))
  }
  if sinks.size > 1 {
    refuseOtherHeads(sinks.size, of: "sinks are", queries: queries, keys: keys, mask: mask, in: operation)
  }
  if let sink = sinks.firstNumber(unless: sinks .< .infinity) {
    refuse(ShapeError(operation, "a sink is \(sink)", operands: [.init("sinks", sinks.shape)]))
  }
}

extension Mechanism {
  static let sinkLogit = Mechanism(
    id: "sink-logit", title: "Attention with a sink", kind: .scores,
    paper: "OpenAI, gpt-oss-120b & gpt-oss-20b model card, 2025",
    exactness: .different("a sink for each head takes a part of the weight"),
    cost: "h n m (d + dᵥ) multiply-adds, h n (m + 1) exponentials and weights",
    laws: [.keysInAnyOrder, .tokensInAnyOrder],
    work: {
      let scores = $0.heads * $0.queries * ($0.keys + 1)
      return Work(multiplyAdds: $0.denseWork.multiplyAdds, exponentials: scores, scoreBytes: 4 * scores)
    }
  ) {
    let sinks = Tensor.normal([$0.size.heads], seed: $0.seed &+ 4)
    let trace = tracedSinkAttention(queries: $0.queries, keys: $0.keys, values: $0.values, sinks: sinks)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}
