/// Chooses element by element: from `a` where the condition is true, from `b` where it isn't. All three broadcast.
///
///     which(scores .> 0, scores, Tensor(0))   // ReLU
///
/// - Parameter condition: Booleans, as comparisons return; of other types, all but 0 is true.
/// - Returns: the type to which `a` and `b` promote.
/// - Refuses: sizes that do not broadcast, as `which: the sizes 3 and 4 do not broadcast`.
public func which(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
  guard let picked = Tensor.broadcastShape(condition.shape, a.shape) else {
    refuse(.broadcasting("which", .init("condition", condition.shape), .init("a", a.shape)))
  }
  guard let shape = Tensor.broadcastShape(picked, b.shape) else {
    refuse(.broadcasting("which", .init("condition", condition.shape), .init("b", b.shape)))
  }
  let type = a.dtype.promoted(with: b.dtype)
  let (yes, no) = (a.asType(type).broadcast(to: shape), b.asType(type).broadcast(to: shape))
  return condition.broadcast(to: shape).withElements { (test: UnsafeBufferPointer<Bool>) in
    yes.moved(to: shape, count: test.count, by: Choice(test: test, other: no))
  }
}

/// Chooses the element of `a` where the condition is true, the number where it isn't.
public func which(_ condition: Tensor, _ a: Tensor, _ b: Float) -> Tensor { which(condition, a, .real(b)) }

/// Chooses the number where the condition is true, the element of `b` where it isn't.
public func which(_ condition: Tensor, _ a: Float, _ b: Tensor) -> Tensor { which(condition, .real(a), b) }

/// Chooses the number `a` where the condition is true, the number `b` where it isn't.
public func which(_ condition: Tensor, _ a: Float, _ b: Float) -> Tensor {
  condition.mappedElements { (test: Bool) in test ? a : b }
}

/// Chooses the element of `a` where the condition is true, the number where it isn't.
public func which(_ condition: Tensor, _ a: Tensor, _ b: Int) -> Tensor {
  which(condition, a, .whole(b))
}

/// Chooses the element of `a` where the condition is true, the number where it isn't.
@_disfavoredOverload
public func which(_ condition: Tensor, _ a: Tensor, _ b: some TensorScalar) -> Tensor {
  which(condition, a, b.scalar)
}

/// Chooses the number where the condition is true, the element of `b` where it isn't.
public func which(_ condition: Tensor, _ a: Int, _ b: Tensor) -> Tensor {
  which(condition, .whole(a), b)
}

/// Chooses the number where the condition is true, the element of `b` where it isn't.
@_disfavoredOverload
public func which(_ condition: Tensor, _ a: some TensorScalar, _ b: Tensor) -> Tensor {
  which(condition, a.scalar, b)
}

/// Chooses the whole number `a` where the condition is true, `b` where it isn't: an `int32`.
public func which(_ condition: Tensor, _ a: Int, _ b: Int) -> Tensor {
  which(condition, Tensor(beside: .whole(a), .int32), Tensor(beside: .whole(b), .int32))
}

/// Chooses the number `a` where the condition is true, the number `b` where it isn't.
@_disfavoredOverload
public func which(_ condition: Tensor, _ a: some TensorScalar, _ b: some TensorScalar) -> Tensor {
  which(condition, a.scalar.float, b.scalar.float)
}

private func which(_ condition: Tensor, _ a: Tensor, _ b: ScalarNumber) -> Tensor {
  guard a.isFloat32 else { return which(condition, a, Tensor(beside: b, a.dtype)) }
  let number = b.float
  let tests = condition.asType(.bool)
  defer { withExtendedLifetime((tests, a)) {} }
  return Tensor.combine("which", tests, tests.truths, a, a.floats, names: ("condition", "a")) { $0 != 0 ? $1 : number }
}

private func which(_ condition: Tensor, _ a: ScalarNumber, _ b: Tensor) -> Tensor {
  guard b.isFloat32 else { return which(condition, Tensor(beside: a, b.dtype), b) }
  let number = a.float
  let tests = condition.asType(.bool)
  defer { withExtendedLifetime((tests, b)) {} }
  return Tensor.combine("which", tests, tests.truths, b, b.floats, names: ("condition", "b")) { $0 != 0 ? number : $1 }
}

/// The movement of numbers from two tensors of one type, by tests.
private struct Choice: ElementMovement {
  let test: UnsafeBufferPointer<Bool>
  let other: Tensor

  func move<Unit: BitwiseCopyable>(_ source: UnsafePointer<Unit>, _ target: UnsafeMutablePointer<Unit>) {
    let no = UnsafePointer(other.storage.base.assumingMemoryBound(to: Unit.self))
    for i in 0..<test.count { target[i] = test[i] ? source[i] : no[i] }
    withExtendedLifetime(other) {}
  }
}
