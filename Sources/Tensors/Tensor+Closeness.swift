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
