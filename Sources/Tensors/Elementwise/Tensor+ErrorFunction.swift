internal import Glibc

extension Tensor {
  /// Returns the error function of each element, from -1 to 1.
  ///
  ///     erf(x) = 2/√π ∫₀ˣ e^(-t²) dt
  ///
  /// GELU is made of it: x (1 + erf(x / √2)) / 2.
  public func erf() -> Tensor { mapped { erff($0) } }

  /// Returns the number whose error function is the element: ±∞ at ±1, NaN beyond.
  ///
  /// - Numerics: two steps of Newton in `Double` from the inverse of the normal distribution function, √π/2 x near 0.
  public func erfInverse() -> Tensor {
    mapped { x in
      guard Swift.abs(x) < 1 else { return Swift.abs(x) == 1 ? x * .infinity : .nan }
      let target = Double(x)
      let slope = 2 / Double.pi.squareRoot()
      var y = Swift.abs(target) < 1e-3 ? target / slope : inverseNormal((1 + target) / 2) / 2.0.squareRoot()
      for _ in 0..<2 { y -= (Glibc.erf(y) - target) / (slope * Glibc.exp(-y * y)) }
      return Float(y)
    }
  }
}

/// Returns the error function of each element: ``Tensor/erf()``.
public func erf(_ x: Tensor) -> Tensor { x.erf() }

/// Returns the number whose error function is the element: ``Tensor/erfInverse()``.
public func erfInverse(_ x: Tensor) -> Tensor { x.erfInverse() }
