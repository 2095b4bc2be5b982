extension Tensor {
  /// Creates the scalar that a number is beside a tensor of a type: of that type, or of one that can hold it.
  init(beside number: ScalarNumber, _ type: DType) {
    switch number {
    case .whole(let value) where !type.isFloatingPoint:
      let fits = type == .int8 && Int8(exactly: value) != nil
      self.init(whole: [Int64(value)], [], dtype: fits ? .int8 : .int32)
    case .whole, .real: self = Tensor(number.float).asType(type.floating)
    }
  }
}

/// Returns the greater of each pair of elements, broadcasting; NaN if either is NaN.
///
/// - Refuses: sizes that do not broadcast, as `maximum: the sizes 3 and 4 do not broadcast`.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor {
  let result = Tensor.arithmetic(
    "maximum", a, b, names: ("a", "b"), whole: { Swift.max($0, $1) }, real: { $0 > $1 || $0.isNaN ? $0 : $1 })
  return a.dtype == .bool && b.dtype == .bool ? result.asType(.bool) : result
}

/// Returns each element, but at least the number: `maximum(x, 0)` is ReLU.
public func maximum(_ a: Tensor, _ b: Float) -> Tensor { maximum(a, Tensor(beside: .real(b), a.dtype)) }

/// Returns each element, but at least the number: `maximum(x, 0)` is ReLU.
public func maximum(_ a: Tensor, _ b: Int) -> Tensor { maximum(a, Tensor(beside: .whole(b), a.dtype)) }

/// Returns each element, but at least the number: `maximum(x, 0)` is ReLU.
@_disfavoredOverload
public func maximum(_ a: Tensor, _ b: some TensorScalar) -> Tensor { maximum(a, Tensor(beside: b.scalar, a.dtype)) }

/// Returns each element, but at least the number.
public func maximum(_ a: Float, _ b: Tensor) -> Tensor { maximum(Tensor(beside: .real(a), b.dtype), b) }

/// Returns each element, but at least the number.
public func maximum(_ a: Int, _ b: Tensor) -> Tensor { maximum(Tensor(beside: .whole(a), b.dtype), b) }

/// Returns each element, but at least the number.
@_disfavoredOverload
public func maximum(_ a: some TensorScalar, _ b: Tensor) -> Tensor { maximum(Tensor(beside: a.scalar, b.dtype), b) }

/// Returns the smaller of each pair of elements, broadcasting; NaN if either is NaN.
///
/// - Refuses: sizes that do not broadcast, as `minimum: the sizes 3 and 4 do not broadcast`.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor {
  let result = Tensor.arithmetic(
    "minimum", a, b, names: ("a", "b"), whole: { Swift.min($0, $1) }, real: { $0 < $1 || $0.isNaN ? $0 : $1 })
  return a.dtype == .bool && b.dtype == .bool ? result.asType(.bool) : result
}

/// Returns each element, but at most the number.
public func minimum(_ a: Tensor, _ b: Float) -> Tensor { minimum(a, Tensor(beside: .real(b), a.dtype)) }

/// Returns each element, but at most the number.
public func minimum(_ a: Tensor, _ b: Int) -> Tensor { minimum(a, Tensor(beside: .whole(b), a.dtype)) }

/// Returns each element, but at most the number.
@_disfavoredOverload
public func minimum(_ a: Tensor, _ b: some TensorScalar) -> Tensor { minimum(a, Tensor(beside: b.scalar, a.dtype)) }

/// Returns each element, but at most the number.
public func minimum(_ a: Float, _ b: Tensor) -> Tensor { minimum(Tensor(beside: .real(a), b.dtype), b) }

/// Returns each element, but at most the number.
public func minimum(_ a: Int, _ b: Tensor) -> Tensor { minimum(Tensor(beside: .whole(a), b.dtype), b) }

/// Returns each element, but at most the number.
@_disfavoredOverload
public func minimum(_ a: some TensorScalar, _ b: Tensor) -> Tensor { minimum(Tensor(beside: a.scalar, b.dtype), b) }

/// Moves each element into the range from `min` to `max` if it lies outside; NaN stays NaN.
///
/// - Returns: the shape and type of `x`; `float32` if that has no fractions and a bound has one, `int32` if no `int8` is
///   in the range.
public func clip(_ x: Tensor, min: Float = -.infinity, max: Float = .infinity) -> Tensor {
  if x.dtype.isFloatingPoint || [min, max].contains(where: { $0.isFinite && $0 != $0.rounded() }) {
    return x.mapped { $0 < min ? min : ($0 > max ? max : $0) }
  }
  let (low, high) = (min.whole, max.whole)
  let isHeld = x.dtype != .int8 || (low <= 127 && high >= -128)
  return (isHeld ? x : x.asType(.int32)).mapped(whole: { $0 < low ? low : ($0 > high ? high : $0) }, real: { $0 })
}
