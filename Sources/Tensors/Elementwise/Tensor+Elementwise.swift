internal import Glibc

extension Tensor {
  /// Returns eˣ of each element: +∞ from 88.73 on, 0 below -103.98.
  public func exp() -> Tensor {
    Work.note(exponentials: size)
    return mapped { expf($0) }
  }

  /// Returns the natural logarithm of each element: -∞ at 0, NaN below.
  public func log() -> Tensor { mapped { logf($0) } }

  /// Returns the square root of each element, NaN below 0.
  public func sqrt() -> Tensor { mapped { $0.squareRoot() } }

  /// Returns 1 / √x of each element.
  public func rsqrt() -> Tensor { mapped { 1 / $0.squareRoot() } }

  /// Returns x² of each element.
  public func square() -> Tensor { mapped(whole: { $0 &* $0 }, real: { $0 * $0 }) }

  /// Returns |x| of each element. The least number of `int8` or `int32` stays as it is: the type doesn't hold its
  /// opposite.
  public func abs() -> Tensor {
    dtype == .bool ? self : mapped(whole: { Swift.abs($0) }, real: { Swift.abs($0) })
  }

  /// Returns the sine of each element, in radians.
  public func sin() -> Tensor { mapped { sinf($0) } }

  /// Returns the cosine of each element, in radians.
  public func cos() -> Tensor { mapped { cosf($0) } }

  /// Returns the hyperbolic tangent of each element, from -1 to 1.
  public func tanh() -> Tensor {
    Work.note(exponentials: size)
    return mapped { tanhf($0) }
  }

  /// Returns 1 / (1 + e⁻ˣ) of each element.
  ///
  /// Numerics: for x < 0 it is computed as eˣ / (1 + eˣ), so that no exponential overflows.
  public func sigmoid() -> Tensor {
    Work.note(exponentials: size)
    return mapped { x in
      let e = expf(-Swift.abs(x))
      return (x >= 0 ? 1 : e) / (1 + e)
    }
  }

  /// Returns the largest whole number not above each element.
  public func floor() -> Tensor { dtype.isFloatingPoint ? mapped { $0.rounded(.down) } : self }
}
