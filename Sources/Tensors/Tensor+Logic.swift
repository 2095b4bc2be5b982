infix operator .&& : LogicalConjunctionPrecedence
infix operator .|| : LogicalDisjunctionPrecedence
prefix operator .!

extension Tensor {
  /// Returns 1 where both elements are not 0, 0 elsewhere, broadcasting: `x .> 0 .&& x .< 1`.
  ///
  /// - Refuses: sizes that do not broadcast, as `.&&: the sizes 3 and 4 do not broadcast`.
  public static func .&& (left: Tensor, right: Tensor) -> Tensor {
    combine(".&&", left, right) { $0 != 0 && $1 != 0 ? 1 : 0 }.asTruths
  }

  /// Returns 1 where either element is not 0, 0 elsewhere, broadcasting.
  ///
  /// - Refuses: sizes that do not broadcast, as `.||: the sizes 3 and 4 do not broadcast`.
  public static func .|| (left: Tensor, right: Tensor) -> Tensor {
    combine(".||", left, right) { $0 != 0 || $1 != 0 ? 1 : 0 }.asTruths
  }

  /// Returns 1 where an element is 0, 0 elsewhere: a mask of what another leaves out.
  public static prefix func .! (tensor: Tensor) -> Tensor { tensor.mapped { $0 == 0 ? 1 : 0 }.asTruths }

  /// Returns 1 for each lane along an axis all of whose elements are not 0, or for all elements if none is given.
  ///
  /// Of no elements all are not 0: the result is 1.
  ///
  /// - Refuses: an axis that does not exist, as `all: there is no axis 2`.
  public func all(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced("all", axis.map { [$0] }, keepDims: keepDims) { $0.allSatisfy { $0 != 0 } ? 1 : 0 }.asTruths
  }

  /// Computes ``all(axis:keepDims:)`` over several axes at once.
  public func all(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("all", axes, keepDims: keepDims) { $0.allSatisfy { $0 != 0 } ? 1 : 0 }.asTruths
  }

  /// Returns 1 for each lane along an axis any of whose elements is not 0, or for all elements if none is given.
  ///
  /// Of no elements none is not 0: the result is 0.
  ///
  /// - Refuses: an axis that does not exist, as `any: there is no axis 2`.
  public func any(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced("any", axis.map { [$0] }, keepDims: keepDims) { $0.contains { $0 != 0 } ? 1 : 0 }.asTruths
  }

  /// Computes ``any(axis:keepDims:)`` over several axes at once.
  public func any(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("any", axes, keepDims: keepDims) { $0.contains { $0 != 0 } ? 1 : 0 }.asTruths
  }
}

/// Returns 1 where both elements are not 0. The same as `a .&& b`.
public func logicalAnd(_ a: Tensor, _ b: Tensor) -> Tensor { a .&& b }

/// Returns 1 where either element is not 0. The same as `a .|| b`.
public func logicalOr(_ a: Tensor, _ b: Tensor) -> Tensor { a .|| b }

/// Returns 1 where an element is 0. The same as `.!x`.
public func logicalNot(_ x: Tensor) -> Tensor { .!x }

/// Returns 1 for each lane all of whose elements are not 0: ``Tensor/all(axis:keepDims:)``.
public func all(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.all(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/all(axis:keepDims:)`` over several axes at once.
public func all(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.all(axes: axes, keepDims: keepDims) }

/// Returns 1 for each lane any of whose elements is not 0: ``Tensor/any(axis:keepDims:)``.
public func any(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.any(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/any(axis:keepDims:)`` over several axes at once.
public func any(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.any(axes: axes, keepDims: keepDims) }
