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
  ///   ``scaledDotProductAttention(queries:keys:values:scale:mask:)`` refuses; an offset beyond ±2²⁴.
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
    let byDistance = matmul(queries, self.keys.T)  // […, n, d] × [d, 2K + 1] = […, n, 2K + 1]
    let scores = matmul(queries, keys.swappedAxes(-1, -2)) + byDistance.read(at: rows)  // […, n, m]
    let scaled = scores * (scale ?? defaultScale(features: queries.dim(-1)))
    var trace = AttentionTrace(scores: scores, scaled: scaled, values: values, mask: mask)
    let weights = trace.weights.summed(at: rows, count: self.values.dim(0))  // […, n, 2K + 1]
    trace.output += matmul(weights, self.values)  // […, n, 2K + 1] × [2K + 1, dᵥ] = […, n, dᵥ]
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
  /// Reads each row of numbers at the indices in the same row of `places` `[n, m]`: `[…, n, r]` to `[…, n, m]`.
  fileprivate func read(at places: Tensor) -> Tensor {
    let (n, m, width) = (places.dim(0), places.dim(1), dim(-1))
    let rows = width == 0 ? 0 : size / width
    var numbers: [Float] = []
    numbers.reserveCapacity(rows * m)
    for row in 0..<rows {
      let pairs = row % n * m
      for j in 0..<m { numbers.append(elements[row * width + Int(places.elements[pairs + j])]) }
    }
    return Tensor(numbers, shape.dropLast() + [m])
  }

  /// Adds up the numbers of a row that have the same index: `[…, n, m]` to `[…, n, count]`.
  fileprivate func summed(at places: Tensor, count: Int) -> Tensor {
    let (n, m) = (places.dim(0), places.dim(1))
    let rows = shape.dropLast().reduce(1, *)
    var sums = [Double](repeating: 0, count: rows * count)
    for row in 0..<rows {
      let pairs = row % n * m
      for j in 0..<m { sums[row * count + Int(places.elements[pairs + j])] += Double(elements[row * m + j]) }
    }
    return Tensor(sums.map { Float($0) }, shape.dropLast() + [count])
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
