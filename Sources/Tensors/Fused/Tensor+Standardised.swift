extension Tensor {
  /// Shifts and scales each row along the last axis to the mean 0 and the variance 1, then by numbers of its own.
  ///
  ///     y = (x - μ) / √(σ² + ε) ⊙ γ + β,   μ = Σᵢ xᵢ / d,  σ² = Σᵢ (xᵢ - μ)² / d
  ///
  /// It is one operation, as its parts in `Float` would lose the digits that a mean far from zero leaves.
  ///
  /// - Parameters:
  ///   - eps: ε.
  ///   - weight: γ, `[d]`; ones if omitted.
  ///   - bias: β, `[d]`; zeros if omitted.
  /// - Returns: the same shape.
  /// - Refuses: a scalar, as `standardised: there is no axis -1`.
  /// - Numerics: in two passes in `Double`, rounded once; γ and β in `Float`.
  package func standardised(eps: Float, weight: Tensor? = nil, bias: Tensor? = nil) -> Tensor {
    let axis = resolved(-1, in: "standardised")
    if let fast = fastNormalised(isCentred: true, eps: eps, weight: weight, bias: bias) { return fast }
    let y = mappedLanes(along: axis) { row, out in
      let mean = row.reduce(0) { $0 + Double($1) } / Double(row.count)
      let variance = row.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(row.count)
      let scale = 1 / (variance + Double(eps)).squareRoot()
      for i in 0..<row.count { out[i] = Float((Double(row[i]) - mean) * scale) }
    }
    return y.scaled(by: weight, shiftedBy: bias)
  }

  /// Divides each row along the last axis by its root mean square, then scales it by numbers of its own.
  ///
  ///     y = x / √(Σᵢ xᵢ² / d + ε) ⊙ γ
  ///
  /// - Parameters:
  ///   - eps: ε.
  ///   - weight: γ, `[d]`; ones if omitted.
  /// - Returns: the same shape.
  /// - Refuses: a scalar, as `dividedByRootMeanSquare: there is no axis -1`.
  /// - Numerics: in `Double`, in which no square of a `Float` overflows or vanishes, rounded once; γ in `Float`.
  package func dividedByRootMeanSquare(eps: Float, weight: Tensor? = nil) -> Tensor {
    let axis = resolved(-1, in: "dividedByRootMeanSquare")
    if let fast = fastNormalised(isCentred: false, eps: eps, weight: weight, bias: nil) { return fast }
    let y = mappedLanes(along: axis) { row, out in
      let meanSquare = row.reduce(0) { $0 + Double($1) * Double($1) } / Double(row.count)
      let scale = 1 / (meanSquare + Double(eps)).squareRoot()
      for i in 0..<row.count { out[i] = Float(Double(row[i]) * scale) }
    }
    return y.scaled(by: weight, shiftedBy: nil)
  }

  private func scaled(by weight: Tensor?, shiftedBy bias: Tensor?) -> Tensor {
    var y = self
    if let weight { y *= weight }
    if let bias { y += bias }
    return y
  }

  /// Returns the rows as the fast loops normalise them; nil if there is too little to do for them.
  private func fastNormalised(isCentred: Bool, eps: Float, weight: Tensor?, bias: Tensor?) -> Tensor? {
    let length = shape[ndim - 1]
    // Parameters of other types decide on the type of the result.
    let isPlain = [self, weight, bias].allSatisfy { $0?.isFloat32 ?? true }
    let isFitting = [weight, bias].allSatisfy { $0.map { $0.shape == [length] } ?? true }
    let (gamma, beta) = isPlain && isFitting ? (weight, bias) : (nil, nil)
    defer { withExtendedLifetime((gamma, beta)) {} }
    let (scales, shifts) = (gamma?.floats.baseAddress, beta?.floats.baseAddress)
    let y = fastLanes(along: ndim - 1) { kernels, x, y, rows in
      kernels.normalise(
        x, y, rows: rows, length: length, isCentred: isCentred, eps: eps, weight: scales, bias: shifts)
    }
    return gamma == nil && beta == nil ? y?.scaled(by: weight, shiftedBy: bias) : y
  }
}
