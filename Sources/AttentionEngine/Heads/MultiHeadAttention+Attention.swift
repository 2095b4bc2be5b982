import Tensors

extension MultiHeadAttention {
  /// Computes the attention of tokens to themselves: queries, keys and values are projections of the same tokens.
  ///
  /// - Parameters:
  ///   - x: `[…, n, features]`.
  ///   - mask: which tokens each may see, as in ``callAsFunction(_:keys:values:mask:)``.
  /// - Returns: `[…, n, features out]`.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask? = nil) -> Tensor {
    self(x, keys: x, values: x, mask: mask)
  }

  /// Computes the attention of tokens to others: cross-attention, and every other case.
  ///
  ///     attention(x, keys: m, values: m, mask: .padding(lengths: [4, 7], keys: 7).acrossHeads())
  ///     // x [2, 5, 8], m [2, 7, 8]: [2, 5, 8]
  ///
  /// - Parameters:
  ///   - queries: `[…, n, features]`, the tokens that queries are projected from.
  ///   - keys: `[…, m, features]`, the tokens that keys are projected from; they may have other features.
  ///   - values: `[…, m, features]`, the tokens that values are projected from; they may have other features.
  ///   - mask: a mask that broadcasts against the scores `[…, heads, n, m]`: `[n, m]` is for all heads, `[heads, n, m]`
  ///     for each head. A mask for each sequence of a batch, `[batch, n, m]`, needs an axis for the heads,
  ///     ``AttentionMask/acrossHeads()``. A padding mask without it is refused; a tensor of one's own is taken for a mask
  ///     for each head if there are as many heads as sequences.
  /// - Returns: `[…, n, features out]`. The leading axes broadcast.
  /// - Refuses: other features, as `multiHeadAttention: the keys have 7 features, their projection takes 8`; keys and
  ///   values that differ, as `multiHeadAttention: keys and values differ in count, 7 and 6`; leading axes or a mask
  ///   that do not broadcast; fewer than two axes.
  /// - Cost: for D features everywhere 2 n D² + 2 m D² for the projections, 2 n m D for attention, whatever the number
  ///   of heads; h n m exponentials, and as many numbers for the weights.
  /// - Numerics: as ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)``; a query that may see no key gets
  ///   the output projection's bias.
  public func callAsFunction(_ queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask? = nil) -> Tensor {
    refuseUnlessFitting(queries, keys: keys, values: values, mask: mask)
    return projectedAttention(
      queries, keys, values, queryProjection, keyProjection, valueProjection, heads: numHeads, keyHeads: numHeads,
      mask: mask
    ).map { outProjection($0) } ?? traced(queries, keys: keys, values: values, mask: mask).output
  }

  /// Computes ``callAsFunction(_:mask:)`` with every stage kept.
  public func traced(_ x: Tensor, mask: AttentionMask? = nil) -> MultiHeadTrace {
    traced(x, keys: x, values: x, mask: mask)
  }

  /// Computes ``callAsFunction(_:keys:values:mask:)`` with every stage kept.
  ///
  /// - Returns: the stages; ``MultiHeadTrace/output`` is that of the plain call, bit for bit if both are small.
  public func traced(_ queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask? = nil) -> MultiHeadTrace {
    refuseUnlessFitting(queries, keys: keys, values: values, mask: mask)
    let q = splitHeads(queryProjection(queries), heads: numHeads)  // […, n, h dₖ] to […, h, n, dₖ]
    let k = splitHeads(keyProjection(keys), heads: numHeads)  // […, h, m, dₖ]
    let v = splitHeads(valueProjection(values), heads: numHeads)  // […, h, m, dᵥ]
    let attention = tracedScaledDotProductAttention(queries: q, keys: k, values: v, mask: mask)
    let merged = mergedHeads(attention.output)  // […, h, n, dᵥ] to […, n, h dᵥ]
    return MultiHeadTrace(
      queries: q, keys: k, values: v, attention: attention, merged: merged, output: outProjection(merged))
  }
}

extension MultiHeadAttention {
  private func refuseUnlessFitting(_ queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask?) {
    if let error = parameterError { refuse(error) }
    refuseUnlessAttending(
      "multiHeadAttention",
      [("queries", queries, queryProjection), ("keys", keys, keyProjection), ("values", values, valueProjection)],
      heads: numHeads, mask: mask)
  }
}

/// Refuses tokens that three projections cannot take, and a mask that does not fit their scores.
///
/// The messages show the shapes of the tokens before they are projected and cut into heads.
func refuseUnlessAttending(
  _ operation: String, _ inputs: [(name: String, tokens: Tensor, projection: Linear)], heads: Int,
  mask: AttentionMask?
) {
  let shapes = inputs.map { ShapeError.Operand($0.name, $0.tokens.shape) }
  for (name, tokens, projection) in inputs {
    guard tokens.ndim >= 2 else {
      refuse(ShapeError(operation, "\(name) need two axes, tokens and features", operands: shapes))
    }
    guard tokens.dim(-1) == projection.inputDimensions else {
      refuse(
        ShapeError(
          operation,
          "the \(name) have \(tokens.dim(-1)) features, their projection takes \(projection.inputDimensions)",
          operands: [
            .init(name, tokens.shape, axes: [tokens.ndim - 1]),
            .init("weight", projection.weight.shape, axes: [projection.weight.ndim - 1]),
          ]))
    }
  }
  let (queries, keys, values) = (inputs[0].tokens, inputs[1].tokens, inputs[2].tokens)
  guard keys.dim(-2) == values.dim(-2) else {
    refuse(
      ShapeError(
        operation, "keys and values differ in count, \(keys.dim(-2)) and \(values.dim(-2))",
        operands: [
          .init("keys", keys.shape, axes: [keys.ndim - 2]), .init("values", values.shape, axes: [values.ndim - 2]),
        ]))
  }
  let leading = inputs.map { Array($0.tokens.shape.dropLast(2)) }
  guard let keysBatch = Tensor.broadcastShape(leading[0], leading[1]),
    Tensor.broadcastShape(keysBatch, leading[2]) != nil
  else {
    refuse(ShapeError(operation, "the leading axes do not broadcast", operands: shapes))
  }
  mask?.refuseUnlessFitting(keysBatch + [heads, queries.dim(-2), keys.dim(-2)], hasHeads: true)
}

extension Mechanism {
  static let multiHead = Mechanism(
    id: "multi-head", title: "Multi-head attention", kind: .heads,
    paper: "Vaswani et al., Attention is all you need, 2017, section 3.2.2",
    exactness: .different("queries, keys, values and outputs are projected, each head by its own part"),
    cost: "(n + m) (h d)² + (n + m) (h dᵥ)² + h n m (d + dᵥ) multiply-adds, h n m exponentials and weights",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder],
    work: { size in
      let (d, dv) = (size.heads * size.features, size.heads * size.valueFeatures)
      return Work(multiplyAdds: (size.queries + size.keys) * (d * d + dv * dv)) + size.denseWork
    }
  ) { inputs in
    let (queries, keys, values) = (mergedHeads(inputs.queries), mergedHeads(inputs.keys), mergedHeads(inputs.values))
    let attention = MultiHeadAttention(
      dimensions: keys.dim(-1), numHeads: inputs.size.heads, valueInputDimensions: values.dim(-1),
      valueDimensions: values.dim(-1), valueOutputDimensions: values.dim(-1), seed: inputs.seed)
    let trace = attention.traced(queries, keys: keys, values: values)  // [n, h d], [m, h d], [m, h dᵥ] to [n, h dᵥ]
    return AttentionResult(output: splitHeads(trace.output, heads: inputs.size.heads), weights: trace.weights)
  }

  static let crossAttention = Mechanism(
    id: "cross-attention", title: "Cross-attention", kind: .heads,
    paper: "Vaswani et al., Attention is all you need, 2017, section 3.2.3",
    exactness: .different(
      "the n queries are of one sequence, keys and values are projected from the m tokens of another"),
    cost: "(n + m) (h d)² + m h² d dᵥ + n (h dᵥ)² + h n m (d + dᵥ) multiply-adds, h n m exponentials and weights",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder],
    work: { size in
      let (n, m, d, dv) = (size.queries, size.keys, size.heads * size.features, size.heads * size.valueFeatures)
      return Work(multiplyAdds: (n + m) * d * d + m * d * dv + n * dv * dv) + size.denseWork
    }
  ) { inputs in
    let (tokens, memory) = (mergedHeads(inputs.queries), mergedHeads(inputs.keys))
    let width = inputs.size.heads * inputs.size.valueFeatures
    let attention = MultiHeadAttention(
      dimensions: memory.dim(-1), numHeads: inputs.size.heads, valueDimensions: width, valueOutputDimensions: width,
      seed: inputs.seed)
    let trace = attention.traced(tokens, keys: memory, values: memory)  // [n, h d] and [m, h d] to [n, h dᵥ]
    return AttentionResult(output: splitHeads(trace.output, heads: inputs.size.heads), weights: trace.weights)
  }
}
