internal import Glibc

extension Tensor {
  /// Turns the scores along an axis into weights: positive numbers that sum to 1.
  ///
  ///     softmax(x)ᵢ = exp(xᵢ - max x) / Σⱼ exp(xⱼ - max x)
  ///
  /// The axis decides which scores compete. Attention scores are `[…, queries, keys]`, and each query divides its
  /// weight among the keys: the last axis. Over the other axis, each key would divide its weight among the queries, and
  /// the shapes would not show it.
  ///
  ///     softmax(Tensor([[0, 0], [1, 2]]), axis: -1)   // 0.5 0.5 / 0.26894143 0.7310586
  ///
  /// - Parameter axis: the axis along which the weights sum to 1.
  /// - Returns: the same shape.
  /// - Refuses: an axis that does not exist, as `softmax: there is no axis 2`.
  /// - Cost: three passes over the numbers, one exponential each.
  /// - Numerics: subtracting the greatest score does not change the weights but keeps the exponential finite: scores of
  ///   ±10⁴ are fine, and -∞ gets exactly 0. The sum is taken in `Double`. A row of nothing but -∞ is 0 / 0, NaN;
  ///   attention, which knows that the row was masked, handles it beforehand. From 8,192 numbers on, the exponential is that
  ///   of the loops for the processor: a weight is within (10 + d) ε of the exact one, relative to it, d the distance of its
  ///   score from the greatest, ε = 2⁻²³; those below 2⁻¹²⁶ are 0 or lose digits.
  public func softmax(axis: Int) -> Tensor {
    Work.note(exponentials: size)
    let axis = resolved(axis, in: "softmax")
    if let weights = fastSoftmax(along: axis, isLogarithm: false) { return weights }
    return mappedLanes(along: axis) { row, out in
      let greatest = rowMaximum(row)
      for i in 0..<row.count { out[i] = expf(row[i] - greatest) }
      let sum = Float(rowSum(UnsafeBufferPointer(start: out, count: row.count)))
      for i in 0..<row.count { out[i] /= sum }
    }
  }

  /// Returns the logarithm of ``softmax(axis:)``, without taking the logarithm of a weight rounded to 0.
  ///
  ///     logSoftmax(x)ᵢ = xᵢ - logSumExp(x)
  ///
  /// - Refuses: an axis that does not exist, as `logSoftmax: there is no axis 2`.
  /// - Numerics: finite for finite scores, even if the weight itself underflows. From 8,192 numbers on, within 10 ε of the
  ///   exact logarithm, or of 1 if that is greater, ε = 2⁻²³.
  public func logSoftmax(axis: Int) -> Tensor {
    Work.note(exponentials: size)
    let axis = resolved(axis, in: "logSoftmax")
    if let logarithms = fastSoftmax(along: axis, isLogarithm: true) { return logarithms }
    return mappedLanes(along: axis) { row, out in
      let greatest = rowMaximum(row)
      var sum = 0.0
      for value in row { sum += Double(expf(value - greatest)) }
      let logSum = logf(Float(sum))
      for i in 0..<row.count { out[i] = (row[i] - greatest) - logSum }
    }
  }

  private func fastSoftmax(along axis: Int, isLogarithm: Bool) -> Tensor? {
    let length = shape[axis]
    return fastLanes(along: axis) { kernels, x, y, rows in
      kernels.softmax(x, y, rows: rows, length: length, isLogarithm: isLogarithm)
    }
  }

  /// Returns the logarithm of the sum of exponentials along an axis: a smooth maximum, and the logarithm of softmax's
  /// denominator.
  ///
  ///     logSumExp(x) = log Σᵢ exp(xᵢ) = max x + log Σᵢ exp(xᵢ - max x)
  ///
  /// - Refuses: an axis that does not exist, as `logSumExp: there is no axis 2`.
  /// - Numerics: finite for finite scores; -∞ for a row of nothing but -∞, and for an empty one.
  public func logSumExp(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    Work.note(exponentials: size)
    return reduced("logSumExp", axis.map { [$0] }, keepDims: keepDims) { row in
      let greatest = rowMaximum(row)
      if greatest.isInfinite { return greatest }
      var sum = 0.0
      for value in row { sum += Double(expf(value - greatest)) }
      return greatest + logf(Float(sum))
    }
  }
}

/// Turns the scores along an axis into weights that sum to 1: ``Tensor/softmax(axis:)``.
///
///     softmax(x)ᵢ = exp(xᵢ - max x) / Σⱼ exp(xⱼ - max x)
///
/// - Parameters:
///   - x: scores, of any rank but 0.
///   - axis: the axis along which scores compete; -1 for attention scores `[…, queries, keys]`.
///   - precise: no matter, as sums are taken in `Double` anyway.
/// - Refuses: an axis that does not exist, as `softmax: there is no axis 2`.
public func softmax(_ x: Tensor, axis: Int, precise: Bool = false) -> Tensor { x.softmax(axis: axis) }

/// Returns the logarithm of softmax: ``Tensor/logSoftmax(axis:)``.
public func logSoftmax(_ x: Tensor, axis: Int = -1) -> Tensor { x.logSoftmax(axis: axis) }

/// Returns the logarithm of the sum of exponentials: ``Tensor/logSumExp(axis:keepDims:)``.
public func logSumExp(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.logSumExp(axis: axis, keepDims: keepDims)
}
