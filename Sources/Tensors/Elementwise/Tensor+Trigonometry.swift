internal import Glibc

extension Tensor {
  /// Returns the tangent of each element, in radians.
  public func tan() -> Tensor { mapped { tanf($0) } }

  /// Returns the angle from -π/2 to π/2 whose sine is the element; NaN outside -1 to 1.
  public func asin() -> Tensor { mapped { asinf($0) } }

  /// Returns the angle from 0 to π whose cosine is the element; NaN outside -1 to 1.
  public func acos() -> Tensor { mapped { acosf($0) } }

  /// Returns the angle from -π/2 to π/2 whose tangent is the element.
  public func atan() -> Tensor { mapped { atanf($0) } }

  /// Returns the hyperbolic sine of each element, (eˣ - e⁻ˣ) / 2.
  public func sinh() -> Tensor {
    Work.note(exponentials: size)
    return mapped { sinhf($0) }
  }

  /// Returns the hyperbolic cosine of each element, (eˣ + e⁻ˣ) / 2.
  public func cosh() -> Tensor {
    Work.note(exponentials: size)
    return mapped { coshf($0) }
  }

  /// Returns the number whose hyperbolic sine is the element.
  public func asinh() -> Tensor { mapped { asinhf($0) } }

  /// Returns the number, 0 or greater, whose hyperbolic cosine is the element; NaN below 1.
  public func acosh() -> Tensor { mapped { acoshf($0) } }

  /// Returns the number whose hyperbolic tangent is the element; ±∞ at ±1, NaN beyond.
  public func atanh() -> Tensor { mapped { atanhf($0) } }

  /// Turns radians into degrees: π into 180.
  public func degrees() -> Tensor { mapped { Float(Double($0) * (180 / Double.pi)) } }

  /// Turns degrees into radians: 180 into π.
  public func radians() -> Tensor { mapped { Float(Double($0) * (Double.pi / 180)) } }
}

/// Returns the tangent of each element: ``Tensor/tan()``.
public func tan(_ x: Tensor) -> Tensor { x.tan() }

/// Returns the angle whose sine is the element: ``Tensor/asin()``.
public func asin(_ x: Tensor) -> Tensor { x.asin() }

/// Returns the angle whose cosine is the element: ``Tensor/acos()``.
public func acos(_ x: Tensor) -> Tensor { x.acos() }

/// Returns the angle whose tangent is the element: ``Tensor/atan()``.
public func atan(_ x: Tensor) -> Tensor { x.atan() }

/// Returns the angle from -π to π of the point (x, y) = (`b`, `a`), broadcasting: atan(a / b) in the right quadrant.
///
/// - Parameters:
///   - a: the coordinates y.
///   - b: the coordinates x.
/// - Refuses: sizes that do not broadcast, as `atan2: the sizes 3 and 4 do not broadcast`.
public func atan2(_ a: Tensor, _ b: Tensor) -> Tensor {
  Tensor.combine("atan2", a, b, names: ("a", "b")) { atan2f($0, $1) }
}

/// Returns the hyperbolic sine of each element: ``Tensor/sinh()``.
public func sinh(_ x: Tensor) -> Tensor { x.sinh() }

/// Returns the hyperbolic cosine of each element: ``Tensor/cosh()``.
public func cosh(_ x: Tensor) -> Tensor { x.cosh() }

/// Returns the number whose hyperbolic sine is the element: ``Tensor/asinh()``.
public func asinh(_ x: Tensor) -> Tensor { x.asinh() }

/// Returns the number whose hyperbolic cosine is the element: ``Tensor/acosh()``.
public func acosh(_ x: Tensor) -> Tensor { x.acosh() }

/// Returns the number whose hyperbolic tangent is the element: ``Tensor/atanh()``.
public func atanh(_ x: Tensor) -> Tensor { x.atanh() }

/// Turns radians into degrees: ``Tensor/degrees()``.
public func degrees(_ x: Tensor) -> Tensor { x.degrees() }

/// Turns degrees into radians: ``Tensor/radians()``.
public func radians(_ x: Tensor) -> Tensor { x.radians() }
