import Tensors

extension ShawRelativePositions {
  /// Computes attention in which the vector of its distance is added to each key and each value.
  ///
  /// - Parameters:
  ///   - queries: `[…, n, d]`.
  ///   - keys: `[…, m, d]`.
  ///   - values: `[…, m, dᵥ]`.
  ///   - offset: the position of the first query among the keys; m - n if omitted.
  ///   - scale: the factor applied to the scores; 1/√d if omitted.
  ///   - mask: which keys each query may see.
  /// - Returns: `[…, n, dᵥ]`.
  /// - Refuses: vectors of another width, as `ShawRelativePositions: the keys have 8 features, their table 7`; whatever
  ///   ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses; an offset beyond ±2²⁴.
  /// - Cost: (n m + n (2K + 1)) (d + dᵥ) multiply-adds and n m exponentials for each head.
  public func attention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float? = nil, mask: AttentionMask? = nil
  ) -> Tensor {
    tracedAttention(queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask).output
  }

  /// Computes ``attention(queries:keys:values:offset:scale:mask:)`` with every stage kept.
  ///
  /// - Returns: the stages; ``AttentionTrace/scores`` include the distances' part.
  /// - Refuses: whatever the plain form refuses.
  public func tracedAttention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float? = nil, mask: AttentionMask? = nil
  ) -> AttentionTrace {
    if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
    refuseOtherWidth("keys", keys, self.keys)
    refuseOtherWidth("values", values, self.values)
    let grid = RelativeGrid(
      queries: queries.dim(-2), keys: keys.dim(-2), offset: offset, in: "ShawRelativePositions")
    let rows = grid.map { Float(Swift.min(Swift.max($0, -maxDistance), maxDistance) + maxDistance) }  // [n, m]
    let byDistance = queries.timesTransposed(self.keys)  // […, n, d] × [d, 2K + 1] = […, n, 2K + 1]
    let places = rows.of(byDistance)
    let scores = queries.timesTransposed(keys) + byDistance.takeAlong(places, axis: -1)
    let scaled = scores * (scale ?? defaultScale(features: queries.dim(-1)))
    var trace = AttentionTrace(scores: scores, scaled: scaled, values: values, mask: mask)
    let weights = trace.weights
    let byWeight = Tensor.zeros(weights.shape.dropLast() + [self.values.dim(0)])
      .addAlong(weights.ndim == places.ndim ? places : rows.of(weights), values: weights, axis: -1)  // […, n, 2K + 1]
    trace.output += matmul(byWeight, self.values)  // […, n, 2K + 1] × [2K + 1, dᵥ] = […, n, dᵥ]
    return trace
  }

  private func refuseOtherWidth(_ name: String, _ given: Tensor, _ table: Tensor) {
    guard given.dim(-1) != table.dim(1) else { return }
    refuse(
      ShapeError(
        "ShawRelativePositions", "the \(name) have \(given.dim(-1)) features, their table \(table.dim(1))",
        operands: [.init(name, given.shape, axes: [given.ndim - 1]), .init("table", table.shape, axes: [1])]))
  }
}

extension Tensor {
  /// Returns this matrix as one for all of a tensor's leading axes: `[n, m]` to `[1, …, n, m]`.
  fileprivate func of(_ tensor: Tensor) -> Tensor {
    tensor.ndim == 2 ? self : reshaped([Int](repeating: 1, count: tensor.ndim - 2) + shape)
  }
}

extension Mechanism {
  static let shawRelative = Mechanism(
    id: "shaw-relative", title: "Shaw's relative positions", kind: .positions,
    paper: "Shaw, Uszkoreit and Vaswani, Self-attention with relative position representations, 2018",
    exactness: .different("a vector for its distance joins each key and each value"),
    cost: "h (n m + n (2w + 1)) (d + dᵥ) multiply-adds, h n m exponentials and weights",
    laws: [.rowsSumToOne],
    work: {
      let distances = $0.heads * $0.queries * (2 * $0.window + 1)
      return $0.denseWork + Work(multiplyAdds: distances * ($0.features + $0.valueFeatures))
    }
  ) {
    let distances = 2 * $0.size.window + 1
    let positions = ShawRelativePositions(
      keys: .normal([distances, $0.size.features], seed: $0.seed &+ 4),
      values: .normal([distances, $0.size.valueFeatures], seed: $0.seed &+ 5))
    let trace = positions.tracedAttention(queries: $0.queries, keys: $0.keys, values: $0.values)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}
