internal import Glibc

// The functions of one number, so that `scores / sqrt(Float(d))` needs no other import. They are disfavoured: if a cell
// imports Foundation too, its functions of the same name are chosen, and no call is ambiguous. There are no versions
// for `Double`: `sqrt(2)` is then a `Float`, by which tensors can be divided.

/// Returns eˣ of one number.
@_disfavoredOverload
public func exp(_ x: Float) -> Float { expf(x) }

/// Returns the natural logarithm of one number.
@_disfavoredOverload
public func log(_ x: Float) -> Float { logf(x) }

/// Returns the square root of one number.
@_disfavoredOverload
public func sqrt(_ x: Float) -> Float { x.squareRoot() }

/// Returns the square root of a whole number as a `Float`: `scores / sqrt(keys.dim(-1))`.
@_disfavoredOverload
public func sqrt(_ x: Int) -> Float { Float(x).squareRoot() }

/// Returns the hyperbolic tangent of one number.
@_disfavoredOverload
public func tanh(_ x: Float) -> Float { tanhf(x) }

/// Returns the sine of one number, in radians.
@_disfavoredOverload
public func sin(_ x: Float) -> Float { sinf(x) }

/// Returns the cosine of one number, in radians.
@_disfavoredOverload
public func cos(_ x: Float) -> Float { cosf(x) }

/// Raises one number to a power.
@_disfavoredOverload
public func pow(_ x: Float, _ exponent: Float) -> Float { powf(x, exponent) }
