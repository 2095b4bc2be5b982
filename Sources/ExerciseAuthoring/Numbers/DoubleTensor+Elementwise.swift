internal import Glibc

/// Returns eˣ: |error| ≤ eˣ·(eₓ + 2u).
public func exp(_ x: DoubleTensor) -> DoubleTensor {
  x.mapped {
    let power = exp($0)
    return (power, power * (expm1(min($1, 1)) + 2 * DoubleTensor.unitRoundoff))
  }
}

/// Returns the natural logarithm: |error| ≤ eₓ / |x| + 2u·|log x|.
public func log(_ x: DoubleTensor) -> DoubleTensor {
  x.mapped { (log($0), ($1 == 0 ? 0 : $1 / abs($0)) + 2 * DoubleTensor.unitRoundoff * abs(log($0))) }
}

/// Returns the square root: |error| ≤ eₓ / 2√x + u·√x.
public func sqrt(_ x: DoubleTensor) -> DoubleTensor {
  x.mapped {
    ($0.squareRoot(), ($1 == 0 ? 0 : $1 / (2 * $0.squareRoot())) + DoubleTensor.unitRoundoff * $0.squareRoot())
  }
}

/// Returns the square: |error| ≤ 2|x|·eₓ + u·x².
public func square(_ x: DoubleTensor) -> DoubleTensor { x * x }

/// Returns the magnitude, whose error is the same.
public func abs(_ x: DoubleTensor) -> DoubleTensor { x.mapped { (abs($0), $1) } }

/// Returns the sine, in radians: |error| ≤ eₓ + 2u.
public func sin(_ x: DoubleTensor) -> DoubleTensor { x.mapped { (sin($0), $1 + 2 * DoubleTensor.unitRoundoff) } }

/// Returns the cosine, in radians: |error| ≤ eₓ + 2u.
public func cos(_ x: DoubleTensor) -> DoubleTensor { x.mapped { (cos($0), $1 + 2 * DoubleTensor.unitRoundoff) } }

/// Returns the hyperbolic tangent: |error| ≤ (1 - tanh²x)·eₓ + 2u·|tanh x|.
public func tanh(_ x: DoubleTensor) -> DoubleTensor {
  x.mapped {
    let value = tanh($0)
    return (value, (1 - value * value) * $1 + 2 * DoubleTensor.unitRoundoff * abs(value))
  }
}

/// Returns the power with a fixed exponent: |error| ≤ |p·xᵖ⁻¹|·eₓ + 2u·|xᵖ|.
public func pow(_ x: DoubleTensor, _ exponent: Double) -> DoubleTensor {
  x.mapped {
    let value = pow($0, exponent)
    let carried = $1 == 0 ? 0 : abs(exponent * pow($0, exponent - 1)) * $1
    return (value, carried + 2 * DoubleTensor.unitRoundoff * abs(value))
  }
}

/// Returns the greater of two numbers in each place, with the greater of the errors.
public func maximum(_ a: DoubleTensor, _ b: DoubleTensor) -> DoubleTensor {
  .combined("maximum", a, b) { (max($0.value, $1.value), max($0.error, $1.error)) }
}

/// Returns the lesser of two numbers in each place, with the greater of the errors.
public func minimum(_ a: DoubleTensor, _ b: DoubleTensor) -> DoubleTensor {
  .combined("minimum", a, b) { (min($0.value, $1.value), max($0.error, $1.error)) }
}

// One number at a time, so that a reference needs no other import.

/// Returns eˣ of one number.
@_disfavoredOverload public func exp(_ x: Double) -> Double { Glibc.exp(x) }
/// Returns the natural logarithm of one number.
@_disfavoredOverload public func log(_ x: Double) -> Double { Glibc.log(x) }
/// Returns the square root of one number.
@_disfavoredOverload public func sqrt(_ x: Double) -> Double { x.squareRoot() }
/// Returns the sine of one number, in radians.
@_disfavoredOverload public func sin(_ x: Double) -> Double { Glibc.sin(x) }
/// Returns the cosine of one number, in radians.
@_disfavoredOverload public func cos(_ x: Double) -> Double { Glibc.cos(x) }
/// Returns the hyperbolic tangent of one number.
@_disfavoredOverload public func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
/// Returns the power of one number.
@_disfavoredOverload public func pow(_ x: Double, _ exponent: Double) -> Double { Glibc.pow(x, exponent) }
