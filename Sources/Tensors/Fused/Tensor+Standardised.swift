extension Tensor {
  /// Shifts and scales each row along the last axis to the mean 0 and the variance 1.
  ///
  ///     y = (x - μ) / √(σ² + ε),   μ = Σᵢ xᵢ / d,  σ² = Σᵢ (xᵢ - μ)² / d
  ///
  /// It is one operation, as its parts in `Float` would lose the digits that a mean far from zero leaves.
  ///
  /// - Returns: the same shape.
  /// - Refuses: a scalar, as `standardised: there is no axis -1`.
  /// - Numerics: in two passes in `Double`, rounded once.
  package func standardised(eps: Float) -> Tensor {
    mappedLanes(along: resolved(-1, in: "standardised")) { row, out in
      let mean = row.reduce(0) { $0 + Double($1) } / Double(row.count)
      let variance = row.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(row.count)
      let scale = 1 / (variance + Double(eps)).squareRoot()
      for i in 0..<row.count { out[i] = Float((Double(row[i]) - mean) * scale) }
    }
  }

  /// Divides each row along the last axis by its root mean square.
  ///
  ///     y = x / √(Σᵢ xᵢ² / d + ε)
  ///
  /// - Returns: the same shape.
  /// - Refuses: a scalar, as `dividedByRootMeanSquare: there is no axis -1`.
  /// - Numerics: in `Double`, in which no square of a `Float` overflows or vanishes, rounded once.
  package func dividedByRootMeanSquare(eps: Float) -> Tensor {
    mappedLanes(along: resolved(-1, in: "dividedByRootMeanSquare")) { row, out in
      let meanSquare = row.reduce(0) { $0 + Double($1) * Double($1) } / Double(row.count)
      let scale = 1 / (meanSquare + Double(eps)).squareRoot()
      for i in 0..<row.count { out[i] = Float(Double(row[i]) * scale) }
    }
  }
}
