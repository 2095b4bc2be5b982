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

/// Chooses element by element: from `a` where the condition is not 0, from `b` where it is. All three broadcast.
///
///     which(scores .> 0, scores, Tensor(0))   // ReLU
///
/// - Parameter condition: ones and zeros, as comparisons return.
/// - Refuses: sizes that do not broadcast, as `which: the sizes 3 and 4 do not broadcast`.
public func which(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
  guard let picked = Tensor.broadcastShape(condition.shape, a.shape) else {
    refuse(.broadcasting("which", .init("condition", condition.shape), .init("a", a.shape)))
  }
  guard let shape = Tensor.broadcastShape(picked, b.shape) else {
    refuse(.broadcasting("which", .init("condition", condition.shape), .init("b", b.shape)))
  }
  let (test, yes, no) = (condition.broadcast(to: shape), a.broadcast(to: shape), b.broadcast(to: shape))
  return test.elements.withUnsafeBufferPointer { test in
    yes.elements.withUnsafeBufferPointer { yes in
      no.elements.withUnsafeBufferPointer { no in
        Tensor(shape, count: test.count) { out in
          for i in 0..<test.count { out[i] = test[i] != 0 ? yes[i] : no[i] }
        }
      }
    }
  }
}

/// Chooses the element of `a` where the condition is not 0, the number where it is.
public func which(_ condition: Tensor, _ a: Tensor, _ b: Float) -> Tensor {
  Tensor.combine("which", condition, a, names: ("condition", "a")) { $0 != 0 ? $1 : b }
}

/// Chooses the number where the condition is not 0, the element of `b` where it is.
public func which(_ condition: Tensor, _ a: Float, _ b: Tensor) -> Tensor {
  Tensor.combine("which", condition, b, names: ("condition", "b")) { $0 != 0 ? a : $1 }
}

/// Chooses the number `a` where the condition is not 0, the number `b` where it is.
public func which(_ condition: Tensor, _ a: Float, _ b: Float) -> Tensor { condition.mapped { $0 != 0 ? a : b } }

/// Returns the greater of each pair of elements, broadcasting; NaN if either is NaN.
///
/// - Refuses: sizes that do not broadcast, as `maximum: the sizes 3 and 4 do not broadcast`.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor {
  Tensor.combine("maximum", a, b, names: ("a", "b")) { $0 > $1 || $0.isNaN ? $0 : $1 }
}

/// Returns each element, but at least the number: `maximum(x, 0)` is ReLU.
public func maximum(_ a: Tensor, _ b: Float) -> Tensor { maximum(a, Tensor(b)) }

/// Returns each element, but at least the number.
public func maximum(_ a: Float, _ b: Tensor) -> Tensor { maximum(Tensor(a), b) }

/// Returns the smaller of each pair of elements, broadcasting; NaN if either is NaN.
///
/// - Refuses: sizes that do not broadcast, as `minimum: the sizes 3 and 4 do not broadcast`.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor {
  Tensor.combine("minimum", a, b, names: ("a", "b")) { $0 < $1 || $0.isNaN ? $0 : $1 }
}

/// Returns each element, but at most the number.
public func minimum(_ a: Tensor, _ b: Float) -> Tensor { minimum(a, Tensor(b)) }

/// Returns each element, but at most the number.
public func minimum(_ a: Float, _ b: Tensor) -> Tensor { minimum(Tensor(a), b) }

/// Moves each element into the range from `min` to `max` if it lies outside; NaN stays NaN.
public func clip(_ x: Tensor, min: Float = -.infinity, max: Float = .infinity) -> Tensor {
  x.mapped { $0 < min ? min : ($0 > max ? max : $0) }
}
