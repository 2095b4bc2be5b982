extension Tensor {
  /// Returns 1 where the left element is smaller, 0 elsewhere, broadcasting.
  ///
  /// Comparisons give tensors of ones and zeros, so that they can be multiplied, summed and used to choose elements
  /// (``which(_:_:_:)-(_,Tensor,Tensor)``). Any comparison with NaN gives 0, except `.!=`.
  ///
  /// - Refuses: sizes that do not broadcast, as `.<: the sizes 3 and 4 do not broadcast`.
  public static func .< (left: Tensor, right: Tensor) -> Tensor { combine(".<", left, right) { $0 < $1 ? 1 : 0 } }

  /// Returns 1 where an element is smaller than the number.
  public static func .< (left: Tensor, right: Float) -> Tensor { left.mapped { $0 < right ? 1 : 0 } }

  /// Returns 1 where the left element is smaller or equal.
  public static func .<= (left: Tensor, right: Tensor) -> Tensor { combine(".<=", left, right) { $0 <= $1 ? 1 : 0 } }

  /// Returns 1 where an element is at most the number.
  public static func .<= (left: Tensor, right: Float) -> Tensor { left.mapped { $0 <= right ? 1 : 0 } }

  /// Returns 1 where the left element is greater.
  public static func .> (left: Tensor, right: Tensor) -> Tensor { combine(".>", left, right) { $0 > $1 ? 1 : 0 } }

  /// Returns 1 where an element is greater than the number.
  public static func .> (left: Tensor, right: Float) -> Tensor { left.mapped { $0 > right ? 1 : 0 } }

  /// Returns 1 where the left element is greater or equal.
  public static func .>= (left: Tensor, right: Tensor) -> Tensor { combine(".>=", left, right) { $0 >= $1 ? 1 : 0 } }

  /// Returns 1 where an element is at least the number.
  public static func .>= (left: Tensor, right: Float) -> Tensor { left.mapped { $0 >= right ? 1 : 0 } }

  /// Returns 1 where the elements are equal. `==` compares whole tensors and gives a `Bool`.
  public static func .== (left: Tensor, right: Tensor) -> Tensor { combine(".==", left, right) { $0 == $1 ? 1 : 0 } }

  /// Returns 1 where an element equals the number.
  public static func .== (left: Tensor, right: Float) -> Tensor { left.mapped { $0 == right ? 1 : 0 } }

  /// Returns 1 where the elements differ.
  public static func .!= (left: Tensor, right: Tensor) -> Tensor { combine(".!=", left, right) { $0 != $1 ? 1 : 0 } }

  /// Returns 1 where an element differs from the number.
  public static func .!= (left: Tensor, right: Float) -> Tensor { left.mapped { $0 != right ? 1 : 0 } }

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
    for (a, b) in zip(elements, other.elements) where a != b {
      if !(Swift.abs(a - b) <= atol + rtol * Swift.abs(b)) || b.isInfinite { return false }
    }
    return true
  }
}

/// Returns whether two tensors have the same shape and nearly the same numbers: ``Tensor/allClose(_:rtol:atol:)``.
public func allClose(_ a: Tensor, _ b: Tensor, rtol: Float = 1e-5, atol: Float = 1e-6) -> Bool {
  a.allClose(b, rtol: rtol, atol: atol)
}
