/// Chooses element by element, as ``which(_:_:_:)-(Tensor,Tensor,Tensor)`` does.
///
/// As `where` is a word of Swift itself, it is written with backticks, or `Tensors.where(…)`: `which` reads better.
public func `where`(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor { which(condition, a, b) }

/// Chooses the element of `a` where the condition is true, the number where it isn't.
public func `where`(_ condition: Tensor, _ a: Tensor, _ b: Float) -> Tensor { which(condition, a, b) }

/// Chooses the number where the condition is true, the element of `b` where it isn't.
public func `where`(_ condition: Tensor, _ a: Float, _ b: Tensor) -> Tensor { which(condition, a, b) }

/// Chooses the number `a` where the condition is true, the number `b` where it isn't.
public func `where`(_ condition: Tensor, _ a: Float, _ b: Float) -> Tensor { which(condition, a, b) }

/// Chooses the element of `a` where the condition is true, the number where it isn't.
public func `where`(_ condition: Tensor, _ a: Tensor, _ b: Int) -> Tensor { which(condition, a, b) }

/// Chooses the number where the condition is true, the element of `b` where it isn't.
public func `where`(_ condition: Tensor, _ a: Int, _ b: Tensor) -> Tensor { which(condition, a, b) }

/// Chooses the whole number `a` where the condition is true, `b` where it isn't: an `int32`.
public func `where`(_ condition: Tensor, _ a: Int, _ b: Int) -> Tensor { which(condition, a, b) }

/// Chooses the element of `a` where the condition is true, the number where it isn't.
@_disfavoredOverload
public func `where`(_ condition: Tensor, _ a: Tensor, _ b: some TensorScalar) -> Tensor { which(condition, a, b) }

/// Chooses the number where the condition is true, the element of `b` where it isn't.
@_disfavoredOverload
public func `where`(_ condition: Tensor, _ a: some TensorScalar, _ b: Tensor) -> Tensor { which(condition, a, b) }

/// Chooses the number `a` where the condition is true, the number `b` where it isn't.
@_disfavoredOverload
public func `where`(_ condition: Tensor, _ a: some TensorScalar, _ b: some TensorScalar) -> Tensor {
  which(condition, a, b)
}
