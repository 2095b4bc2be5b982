extension Tensor {
  /// Returns whether two tensors have the same shape and nearly the same numbers.
  ///
  ///     |self - other| ≤ atol + rtol × |other|
  ///
  /// Infinities must be the same; NaN is close to nothing. Unlike in NumPy, shapes do not broadcast: a tensor of
  /// another shape is not close.
  ///
  /// - Parameters:
  ///   - rtol: the error allowed as a share of the number in `other`.
  ///   - atol: the error allowed near zero.
  public func allClose(_ other: Tensor, rtol: Float = 1e-5, atol: Float = 1e-6) -> Bool {
    guard shape == other.shape else { return false }
    return withFloats { a in
      other.withFloats { b in
        for i in 0..<a.count where a[i] != b[i] {
          if !(Swift.abs(a[i] - b[i]) <= atol + rtol * Swift.abs(b[i])) || b[i].isInfinite { return false }
        }
        return true
      }
    }
  }
}

/// Returns whether two tensors have the same shape and nearly the same numbers: ``Tensor/allClose(_:rtol:atol:)``.
public func allClose(_ a: Tensor, _ b: Tensor, rtol: Float = 1e-5, atol: Float = 1e-6) -> Bool {
  a.allClose(b, rtol: rtol, atol: atol)
}

/// Returns where two elements are nearly equal, broadcasting.
///
///     |a - b| ≤ atol + rtol × |b|
///
/// Infinities are close to themselves alone.
///
/// - Parameters:
///   - a: numbers.
///   - b: the numbers to which they should be close; `rtol` is a share of these.
///   - rtol: the error allowed as a share.
///   - atol: the error allowed near zero.
///   - equalNaN: whether NaN is close to NaN.
/// - Refuses: sizes that do not broadcast, as `isClose: the sizes 3 and 4 do not broadcast`.
public func isClose(
  _ a: Tensor, _ b: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8, equalNaN: Bool = false
) -> Tensor {
  func isNear(_ x: Double, _ y: Double) -> Bool { Swift.abs(x - y) <= atol + rtol * Swift.abs(y) }
  return Tensor.comparison("isClose", a, b, names: ("a", "b"), whole: { isNear(Double($0), Double($1)) }) { a, b in
    if a == b || (equalNaN && a.isNaN && b.isNaN) { return true }
    return a.isFinite && b.isFinite && isNear(Double(a), Double(b))
  }
}

extension Tensor {
  /// Returns whether two tensors have the same shape and equal numbers, as a scalar. `==` gives a `Bool`.
  ///
  /// - Parameters:
  ///   - other: the tensor to compare with.
  ///   - equalNAN: whether NaN equals NaN.
  public func arrayEqual(_ other: Tensor, equalNAN: Bool = false) -> Tensor {
    guard equalNAN, shape == other.shape, dtype.isFloatingPoint, other.dtype.isFloatingPoint else {
      return Tensor(self == other)
    }
    return Tensor.comparison("arrayEqual", self, other, whole: ==) { $0 == $1 || ($0.isNaN && $1.isNaN) }.all()
  }
}

/// Returns whether two tensors have the same shape and equal numbers: ``Tensor/arrayEqual(_:equalNAN:)``.
public func arrayEqual(_ a: Tensor, _ b: Tensor, equalNAN: Bool = false) -> Tensor {
  a.arrayEqual(b, equalNAN: equalNAN)
}
