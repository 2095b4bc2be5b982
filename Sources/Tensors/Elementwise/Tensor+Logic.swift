infix operator .&& : LogicalConjunctionPrecedence
infix operator .|| : LogicalDisjunctionPrecedence
prefix operator .!

extension Tensor {
  /// Returns where both elements are true, broadcasting: `x .> 0 .&& x .< 1`.
  ///
  /// A number is true if it isn't 0, here and in the other operations of logic.
  ///
  /// - Refuses: sizes that do not broadcast, as `.&&: the sizes 3 and 4 do not broadcast`.
  public static func .&& (left: Tensor, right: Tensor) -> Tensor {
    combineTruths(".&&", left, right) { $0 && $1 }
  }

  /// Returns where either element is true, broadcasting.
  ///
  /// - Refuses: sizes that do not broadcast, as `.||: the sizes 3 and 4 do not broadcast`.
  public static func .|| (left: Tensor, right: Tensor) -> Tensor {
    combineTruths(".||", left, right) { $0 || $1 }
  }

  /// Returns where an element is false: a mask of what another leaves out.
  public static prefix func .! (tensor: Tensor) -> Tensor { tensor.mappedElements { (truth: Bool) in !truth } }

  @inline(__always)
  private static func combineTruths(
    _ operation: String, _ left: Tensor, _ right: Tensor, _ function: (Bool, Bool) -> Bool
  ) -> Tensor {
    left.withElements { a in
      right.withElements { b in combine(operation, left, a, right, b, names: ("left", "right"), function) }
    }
  }

  /// Returns whether all elements along an axis are true, or all of the tensor if none is given.
  ///
  /// Of no elements all are true.
  ///
  /// - Refuses: an axis that does not exist, as `all: there is no axis 2`.
  public func all(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced("all", axis.map { [$0] }, keepDims: keepDims) { (truths: UnsafeBufferPointer<Bool>) in
      truths.allSatisfy { $0 }
    }
  }

  /// Computes ``all(axis:keepDims:)`` over several axes at once.
  public func all(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("all", axes, keepDims: keepDims) { (truths: UnsafeBufferPointer<Bool>) in truths.allSatisfy { $0 } }
  }

  /// Returns whether any element along an axis is true, or any of the tensor if none is given.
  ///
  /// Of no elements none is true.
  ///
  /// - Refuses: an axis that does not exist, as `any: there is no axis 2`.
  public func any(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced("any", axis.map { [$0] }, keepDims: keepDims) { (truths: UnsafeBufferPointer<Bool>) in truths.contains(true)
    }
  }

  /// Computes ``any(axis:keepDims:)`` over several axes at once.
  public func any(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("any", axes, keepDims: keepDims) { (truths: UnsafeBufferPointer<Bool>) in truths.contains(true) }
  }
}

/// Returns where both elements are true. The same as `a .&& b`.
public func logicalAnd(_ a: Tensor, _ b: Tensor) -> Tensor { a .&& b }

/// Returns where either element is true. The same as `a .|| b`.
public func logicalOr(_ a: Tensor, _ b: Tensor) -> Tensor { a .|| b }

/// Returns where an element is false. The same as `.!x`.
public func logicalNot(_ x: Tensor) -> Tensor { .!x }

/// Returns whether all elements are true: ``Tensor/all(axis:keepDims:)``.
public func all(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.all(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/all(axis:keepDims:)`` over several axes at once.
public func all(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.all(axes: axes, keepDims: keepDims) }

/// Returns whether any element is true: ``Tensor/any(axis:keepDims:)``.
public func any(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.any(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/any(axis:keepDims:)`` over several axes at once.
public func any(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.any(axes: axes, keepDims: keepDims) }
