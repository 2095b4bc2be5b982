internal import Glibc

extension Tensor {
  /// Returns the logarithm to the base 2 of each element: -∞ at 0, NaN below. An entropy in bits is made of it.
  public func log2() -> Tensor { mapped { log2f($0) } }

  /// Returns the logarithm to the base 10 of each element: -∞ at 0, NaN below.
  public func log10() -> Tensor { mapped { log10f($0) } }

  /// Returns log(1 + x) of each element.
  ///
  /// - Numerics: right for x near 0, where 1 + x would lose the digits of x.
  public func log1p() -> Tensor { mapped { log1pf($0) } }

  /// Returns eˣ - 1 of each element.
  ///
  /// - Numerics: right for x near 0, where eˣ would lose the digits of x.
  public func expm1() -> Tensor {
    Work.note(exponentials: size)
    return mapped { expm1f($0) }
  }
}

/// Returns the logarithm to the base 2 of each element: ``Tensor/log2()``.
public func log2(_ x: Tensor) -> Tensor { x.log2() }

/// Returns the logarithm to the base 10 of each element: ``Tensor/log10()``.
public func log10(_ x: Tensor) -> Tensor { x.log10() }

/// Returns log(1 + x) of each element: ``Tensor/log1p()``.
public func log1p(_ x: Tensor) -> Tensor { x.log1p() }

/// Returns eˣ - 1 of each element: ``Tensor/expm1()``.
public func expm1(_ x: Tensor) -> Tensor { x.expm1() }

/// Adds two numbers that are given by their logarithms, broadcasting: log(eᵃ + eᵇ).
///
///     logAddExp(a, b) = max(a, b) + log(1 + e^(-|a - b|))
///
/// Two parts of a softmax, each with its ``Tensor/logSumExp(axis:keepDims:)``, are joined by it.
///
/// - Refuses: sizes that do not broadcast, as `logAddExp: the sizes 3 and 4 do not broadcast`.
/// - Numerics: finite for finite numbers; -∞ is the logarithm of 0 and changes nothing.
public func logAddExp(_ a: Tensor, _ b: Tensor) -> Tensor {
  let sum = Tensor.combine("logAddExp", a, b, names: ("a", "b")) { a, b in
    let greatest = a > b || a.isNaN ? a : b
    return a == b ? a + 0.6931472 : greatest + log1pf(expf(-Swift.abs(a - b)))
  }
  Work.note(exponentials: sum.size)
  return sum
}

/// Adds a number to each element, both given by their logarithms: ``logAddExp(_:_:)-(Tensor,Tensor)``.
public func logAddExp(_ a: Tensor, _ b: Float) -> Tensor { logAddExp(a, Tensor(b)) }

/// Adds each element to a number, both given by their logarithms: ``logAddExp(_:_:)-(Tensor,Tensor)``.
public func logAddExp(_ a: Float, _ b: Tensor) -> Tensor { logAddExp(Tensor(a), b) }

/// Adds a number to each element, both given by their logarithms: ``logAddExp(_:_:)-(Tensor,Tensor)``.
@_disfavoredOverload
public func logAddExp(_ a: Tensor, _ b: some TensorScalar) -> Tensor { logAddExp(a, b.scalar.float) }

/// Adds each element to a number, both given by their logarithms: ``logAddExp(_:_:)-(Tensor,Tensor)``.
@_disfavoredOverload
public func logAddExp(_ a: some TensorScalar, _ b: Tensor) -> Tensor { logAddExp(a.scalar.float, b) }
