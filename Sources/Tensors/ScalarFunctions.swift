#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#endif

// The functions of one number, so that `scores / sqrt(Float(d))` needs no other import. They are disfavoured: where a
// cell imports Foundation too, its functions of the same name are taken, and nothing is ambiguous. There are none of
// `Double`: `sqrt(2)` is then a `Float`, which tensors can be divided by.

/// eˣ of one number.
@_disfavoredOverload
public func exp(_ x: Float) -> Float { expf(x) }

/// The natural logarithm of one number.
@_disfavoredOverload
public func log(_ x: Float) -> Float { logf(x) }

/// The square root of one number.
@_disfavoredOverload
public func sqrt(_ x: Float) -> Float { x.squareRoot() }

/// The hyperbolic tangent of one number.
@_disfavoredOverload
public func tanh(_ x: Float) -> Float { tanhf(x) }

/// The sine of one number, in radians.
@_disfavoredOverload
public func sin(_ x: Float) -> Float { sinf(x) }

/// The cosine of one number, in radians.
@_disfavoredOverload
public func cos(_ x: Float) -> Float { cosf(x) }

/// One number raised to a power.
@_disfavoredOverload
public func pow(_ x: Float, _ exponent: Float) -> Float { powf(x, exponent) }
