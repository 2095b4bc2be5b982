extension Tensor {
  /// Returns 1 for each element above 0, -1 for each below, 0 at 0, and NaN for NaN.
  public func sign() -> Tensor {
    dtype == .bool ? self : mapped(whole: { $0.signum() }, real: { $0 > 0 ? 1 : ($0 < 0 ? -1 : ($0 == 0 ? 0 : $0)) })
  }

  /// Returns each element with the other sign. The same as the prefix `-`.
  public func negative() -> Tensor { -self }

  /// Returns 1 / x of each element: ±∞ at ±0.
  public func reciprocal() -> Tensor { mapped { 1 / $0 } }
}

/// Returns 1, 0 or -1 by the sign of each element: ``Tensor/sign()``.
@_disfavoredOverload
public func sign(_ x: Tensor) -> Tensor { x.sign() }

/// Returns each element with the other sign: ``Tensor/negative()``.
public func negative(_ x: Tensor) -> Tensor { x.negative() }

/// Returns 1 / x of each element: ``Tensor/reciprocal()``.
public func reciprocal(_ x: Tensor) -> Tensor { x.reciprocal() }
