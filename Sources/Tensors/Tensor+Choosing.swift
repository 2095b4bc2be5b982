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
