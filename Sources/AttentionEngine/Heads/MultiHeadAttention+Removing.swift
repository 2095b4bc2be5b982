import Tensors

extension MultiHeadAttention {
  /// Returns this attention without some of its heads: fewer rows in the first three projections, fewer columns in W_O.
  ///
  ///     W_Q, W_K, W_V lose the rows h · width … (h + 1) · width - 1, W_O loses those columns
  ///
  /// The output is that of the whole layer with those heads' outputs set to 0 before W_O, up to rounding, for less
  /// work. The width of a head stays, and so does the scale of the scores.
  ///
  ///     let pruned = attention.removingHeads([1])      // 4 heads of width 2 on 8 features: 3 heads
  ///     pruned.queryProjection.weight.shape            // [6, 8]
  ///     pruned.outProjection.weight.shape           // [8, 6]
  ///
  /// - Parameter heads: their numbers, each from 0 to numHeads - 1 and named once.
  /// - Returns: attention with the other heads, in order, with the same input and output features.
  /// - Refuses: a number without a head, as `removingHeads: there is no head 4`; a head named twice, as `removingHeads:
  ///   head 1 is named twice`; all heads, as `removingHeads: no head is left`.
  /// - Cost: a copy of the numbers that stay.
  /// - Source: Michel, Levy and Neubig, "Are sixteen heads really better than one?", 2019; Voita et al., "Analyzing
  ///   multi-head self-attention: specialized heads do the heavy lifting, the rest can be pruned", 2019.
  public func removingHeads(_ heads: [Int]) -> MultiHeadAttention {
    if let error = parameterError { refuse(error) }
    refuseUnlessHeads(heads, in: "removingHeads")
    let kept = (0..<numHeads).filter { !heads.contains($0) }
    if kept.isEmpty { refuse(ShapeError("removingHeads", "no head is left", details: [headsDetail])) }
    /// Returns the features of the heads that stay, out of a total.
    func features(of total: Int) -> Tensor {
      let width = total / numHeads
      return Tensor(kept.flatMap { ($0 * width)..<(($0 + 1) * width) })
    }
    func withRows(_ projection: Linear) -> Linear {
      let rows = features(of: projection.outputDimensions)
      return Linear(
        weight: take(projection.weight, rows, axis: 0), bias: projection.bias.map { take($0, rows, axis: 0) })
    }
    let columns = features(of: outProjection.inputDimensions)
    return MultiHeadAttention(
      numHeads: kept.count, queryProjection: withRows(queryProjection), keyProjection: withRows(keyProjection),
      valueProjection: withRows(valueProjection),
      outProjection: Linear(
        weight: take(outProjection.weight, columns, axis: 1), bias: outProjection.bias))
  }

  /// Refuses numbers of heads that do not exist or are named twice.
  func refuseUnlessHeads(_ heads: [Int], in operation: String) {
    if let head = heads.first(where: { $0 < 0 || $0 >= numHeads }) {
      refuse(ShapeError(operation, "there is no head \(head)", details: [headsDetail]))
    }
    if let head = heads.first(where: { head in heads.filter { $0 == head }.count > 1 }) {
      refuse(ShapeError(operation, "head \(head) is named twice", details: [headsDetail]))
    }
  }

  private var headsDetail: ShapeError.Detail { .init("heads", "0 to \(numHeads - 1)") }
}

extension Mechanism {
  static let prunedHeads = Mechanism(
    id: "pruned-heads", title: "Multi-head attention without every second head", kind: .heads,
    paper: "Michel, Levy and Neubig, Are sixteen heads really better than one?, 2019",
    exactness: .different("multi-head attention, without the heads of odd number"),
    cost: """
      (n + m) h d · k d + (n + m) h dᵥ · k dᵥ + k n m (d + dᵥ) multiply-adds for the k heads that stay, k n m \
      exponentials and weights
      """,
    laws: [.keysInAnyOrder, .tokensInAnyOrder],
    work: { size in
      var kept = size
      kept.heads = size.heads - size.heads / 2
      let (d, dv) = (size.features * size.features, size.valueFeatures * size.valueFeatures)
      return Work(multiplyAdds: (size.queries + size.keys) * size.heads * kept.heads * (d + dv)) + kept.denseWork
    }
  ) { inputs in
    let (queries, keys, values) = (mergedHeads(inputs.queries), mergedHeads(inputs.keys), mergedHeads(inputs.values))
    let attention = MultiHeadAttention(
      dimensions: keys.dim(-1), numHeads: inputs.size.heads, valueInputDimensions: values.dim(-1),
      valueDimensions: values.dim(-1), valueOutputDimensions: values.dim(-1), seed: inputs.seed)
    let pruned = attention.removingHeads(Array(stride(from: 1, to: inputs.size.heads, by: 2)))
    let output = pruned(queries, keys: keys, values: values)  // [n, h dᵥ], from the heads that stay
    return AttentionResult(output: splitHeads(output, heads: inputs.size.heads))
  }
}
