extension SplitMix64 {
  /// Draws a number from the Gumbel distribution, of which the greatest of many numbers often are.
  ///
  ///     -log(-log u), u the middle of one of 2⁵² equal steps from 0 to 1
  ///
  /// The logarithm is computed with the four operations of `Double` alone, whose results IEEE 754 fixes: no library's
  /// logarithm makes a difference.
  public mutating func gumbel() -> Double {
    -naturalLogarithm(-naturalLogarithm((Double(next() >> 12) + 0.5) * 0x1p-52))
  }
}

/// Returns random numbers from the Gumbel distribution, a scalar if no shape is given.
///
///     P(x ≤ t) = exp(-exp(-t)), mean 0.5772, variance π²/6
///
/// Added to logits, they turn the greatest into a draw from softmax: ``categorical(_:axis:shape:key:)``.
///
/// - Numerics: ``SplitMix64/gumbel()`` in `Double`, rounded to `Float`: the same on every platform.
public func gumbel(_ shape: [Int] = [], key: RandomKey) -> Tensor { gumbel(shape, seed: key.seed) }

/// Returns random numbers from the Gumbel distribution: ``gumbel(_:key:)``.
public func gumbel(_ shape: [Int] = [], seed: Int) -> Tensor {
  var generator = SplitMix64(seed: seed)
  return Tensor.zeros(shape).mapped { _ in Float(generator.gumbel()) }
}

/// Draws outcomes whose probabilities are softmax of the logits: the next token of a language model.
///
///     categorical(logits / temperature, key: k)    // [n, vocabulary] to [n]
///     P(outcome i) = softmax(logits)ᵢ
///
/// It adds a Gumbel number to each logit and takes the index of the greatest sum. An outcome with the logit -∞ is never
/// drawn.
///
/// - Parameters:
///   - logits: logarithms of probabilities, up to a constant for each row.
///   - axis: the axis of the outcomes.
///   - shape: the shape of the result, to which that of the logits without the axis broadcasts; that one if omitted.
///   - key: a key that nothing else uses.
/// - Returns: indices along the axis.
/// - Refuses: a row of only -∞, as `categorical: no outcome is possible, all logits are -inf`; a row with NaN or ∞, as
///   `categorical: a logit is nan`; no outcomes; an axis that does not exist; a shape to which the rows do not broadcast.
/// - Cost: two logarithms for each outcome of each draw.
/// - Numerics: in `Double`, by ``SplitMix64/gumbel()``: the same on every platform.
/// - Source: Gumbel, "Statistical theory of extreme values and some practical applications", 1954.
public func categorical(_ logits: Tensor, axis: Int = -1, shape: [Int]? = nil, key: RandomKey) -> Tensor {
  categorical(logits, axis: axis, shape: shape, seed: key.seed)
}

/// Draws outcomes whose probabilities are softmax of the logits: ``categorical(_:axis:shape:key:)``.
public func categorical(_ logits: Tensor, axis: Int = -1, shape: [Int]? = nil, seed: Int) -> Tensor {
  let rows = CategoricalRows(logits, axis)
  let shape = shape ?? rows.shape
  guard Tensor.broadcastShape(rows.shape, shape) == shape else {
    refuse(.oneWay("categorical", .init("rows", rows.shape), to: .init("shape", shape)))
  }
  return rows.draw(rows.numbers.broadcast(to: shape), seed)
}

/// Draws several outcomes from each row of logits: `[n, vocabulary]` to `[n, count]`.
///
/// - Refuses: as ``categorical(_:axis:shape:key:)``; a negative count, as `categorical: the count -1 is negative`.
public func categorical(_ logits: Tensor, axis: Int = -1, count: Int, key: RandomKey) -> Tensor {
  categorical(logits, axis: axis, count: count, seed: key.seed)
}

/// Draws several outcomes from each row of logits: ``categorical(_:axis:count:key:)``.
public func categorical(_ logits: Tensor, axis: Int = -1, count: Int, seed: Int) -> Tensor {
  let rows = CategoricalRows(logits, axis)
  if count < 0 { refuse(ShapeError("categorical", "the count \(count) is negative")) }
  return rows.draw(rows.numbers.expandedDimensions(axis: -1).broadcast(to: rows.shape + [count]), seed)
}

/// The rows of logits, checked, each of which is a distribution.
private struct CategoricalRows {
  let shape: [Int]
  private let logits: [Float]
  private let outcomes: Int

  init(_ logits: Tensor, _ axis: Int) {
    let along = logits.resolved(axis, in: "categorical", name: "logits")
    let moved = logits.movedAxis(source: along, destination: -1)
    shape = Array(moved.shape.dropLast())
    outcomes = logits.shape[along]
    self.logits = moved.asArray()
    if outcomes == 0 {
      refuse(
        ShapeError("categorical", "there are no outcomes", operands: [.init("logits", logits.shape, axes: [along])]))
    }
    for row in 0..<elementCount(shape) {
      let values = self.logits[row * outcomes..<(row + 1) * outcomes]
      let wrong = values.first { !($0 < .infinity) }
      if let problem = wrong.map({ "a logit is \(shortText($0))" })
        ?? (values.contains { $0 > -.infinity } ? nil : "no outcome is possible, all logits are -inf")
      {
        refuse(
          ShapeError(
            "categorical", problem, operands: [.init("logits", logits.shape)],
            details: shape.isEmpty ? [] : [.init("row", place(of: row))]))
      }
    }
  }

  /// The number of each row, in the shape of the rows.
  var numbers: Tensor { Tensor((0..<elementCount(shape)).map(Float.init), shape) }

  /// Draws an outcome for each number of a row.
  func draw(_ rows: Tensor, _ seed: Int) -> Tensor {
    var generator = SplitMix64(seed: seed)
    return rows.mapped { row in
      let start = Int(row) * outcomes
      var best = (sum: -Double.infinity, outcome: 0)
      for outcome in 0..<outcomes {
        let sum = Double(logits[start + outcome]) + generator.gumbel()
        if sum > best.sum { best = (sum, outcome) }
      }
      return Float(best.outcome)
    }.asIndices
  }

  private func place(of row: Int) -> String {
    var rest = row
    var index: [Int] = []
    for size in shape.reversed() {
      index.append(rest % size)
      rest /= size
    }
    return shapeText(index.reversed())
  }
}
