extension Tensor {
  /// Returns where the left element is smaller, broadcasting.
  ///
  /// Comparisons give tensors of Booleans. They choose elements (``which(_:_:_:)-(_,Tensor,Tensor)``, `t[mask]`), they
  /// combine (`.&&`, `.||`, `.!`), and count as 1 and 0 where a number is needed: `(a .> 0).sum()`, `mask * scores`.
  /// Any comparison with NaN is false, except `.!=`.
  ///
  /// - Refuses: sizes that do not broadcast, as `.<: the sizes 3 and 4 do not broadcast`.
  public static func .< (left: Tensor, right: Tensor) -> Tensor {
    comparison(".<", left, right, whole: <, real: <)
  }

  /// Returns where an element is smaller than the number.
  public static func .< (left: Tensor, right: TensorNumber) -> Tensor {
    left.comparison(right.scalar, whole: <, real: <)
  }

  /// Returns where an element is smaller than the number.
  @_disfavoredOverload
  public static func .< (left: Tensor, right: some TensorScalar) -> Tensor {
    left.comparison(right.scalar, whole: <, real: <)
  }

  /// Returns where the number is smaller than the element.
  public static func .< (left: TensorNumber, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 < $0 }, real: { $1 < $0 })
  }

  /// Returns where the number is smaller than the element.
  @_disfavoredOverload
  public static func .< (left: some TensorScalar, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 < $0 }, real: { $1 < $0 })
  }

  /// Returns where the left element is smaller or equal, broadcasting.
  public static func .<= (left: Tensor, right: Tensor) -> Tensor {
    comparison(".<=", left, right, whole: <=, real: <=)
  }

  /// Returns where an element is at most the number.
  public static func .<= (left: Tensor, right: TensorNumber) -> Tensor {
    left.comparison(right.scalar, whole: <=, real: <=)
  }

  /// Returns where an element is at most the number.
  @_disfavoredOverload
  public static func .<= (left: Tensor, right: some TensorScalar) -> Tensor {
    left.comparison(right.scalar, whole: <=, real: <=)
  }

  /// Returns where the number is at most the element.
  public static func .<= (left: TensorNumber, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 <= $0 }, real: { $1 <= $0 })
  }

  /// Returns where the number is at most the element.
  @_disfavoredOverload
  public static func .<= (left: some TensorScalar, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 <= $0 }, real: { $1 <= $0 })
  }

  /// Returns where the left element is greater, broadcasting.
  public static func .> (left: Tensor, right: Tensor) -> Tensor {
    comparison(".>", left, right, whole: >, real: >)
  }

  /// Returns where an element is greater than the number.
  public static func .> (left: Tensor, right: TensorNumber) -> Tensor {
    left.comparison(right.scalar, whole: >, real: >)
  }

  /// Returns where an element is greater than the number.
  @_disfavoredOverload
  public static func .> (left: Tensor, right: some TensorScalar) -> Tensor {
    left.comparison(right.scalar, whole: >, real: >)
  }

  /// Returns where the number is greater than the element.
  public static func .> (left: TensorNumber, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 > $0 }, real: { $1 > $0 })
  }

  /// Returns where the number is greater than the element.
  @_disfavoredOverload
  public static func .> (left: some TensorScalar, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 > $0 }, real: { $1 > $0 })
  }

  /// Returns where the left element is greater or equal, broadcasting.
  public static func .>= (left: Tensor, right: Tensor) -> Tensor {
    comparison(".>=", left, right, whole: >=, real: >=)
  }

  /// Returns where an element is at least the number.
  public static func .>= (left: Tensor, right: TensorNumber) -> Tensor {
    left.comparison(right.scalar, whole: >=, real: >=)
  }

  /// Returns where an element is at least the number.
  @_disfavoredOverload
  public static func .>= (left: Tensor, right: some TensorScalar) -> Tensor {
    left.comparison(right.scalar, whole: >=, real: >=)
  }

  /// Returns where the number is at least the element.
  public static func .>= (left: TensorNumber, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 >= $0 }, real: { $1 >= $0 })
  }

  /// Returns where the number is at least the element.
  @_disfavoredOverload
  public static func .>= (left: some TensorScalar, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 >= $0 }, real: { $1 >= $0 })
  }

  /// Returns where the elements are equal, broadcasting. `==` compares whole tensors and gives one `Bool`.
  public static func .== (left: Tensor, right: Tensor) -> Tensor {
    comparison(".==", left, right, whole: ==, real: ==)
  }

  /// Returns where an element equals the number.
  public static func .== (left: Tensor, right: TensorNumber) -> Tensor {
    left.comparison(right.scalar, whole: ==, real: ==)
  }

  /// Returns where an element equals the number.
  @_disfavoredOverload
  public static func .== (left: Tensor, right: some TensorScalar) -> Tensor {
    left.comparison(right.scalar, whole: ==, real: ==)
  }

  /// Returns where the number equals the element.
  public static func .== (left: TensorNumber, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 == $0 }, real: { $1 == $0 })
  }

  /// Returns where the number equals the element.
  @_disfavoredOverload
  public static func .== (left: some TensorScalar, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 == $0 }, real: { $1 == $0 })
  }

  /// Returns where the elements differ, broadcasting.
  public static func .!= (left: Tensor, right: Tensor) -> Tensor {
    comparison(".!=", left, right, whole: !=, real: !=)
  }

  /// Returns where an element differs from the number.
  public static func .!= (left: Tensor, right: TensorNumber) -> Tensor {
    left.comparison(right.scalar, whole: !=, real: !=)
  }

  /// Returns where an element differs from the number.
  @_disfavoredOverload
  public static func .!= (left: Tensor, right: some TensorScalar) -> Tensor {
    left.comparison(right.scalar, whole: !=, real: !=)
  }

  /// Returns where the number differs from the element.
  public static func .!= (left: TensorNumber, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 != $0 }, real: { $1 != $0 })
  }

  /// Returns where the number differs from the element.
  @_disfavoredOverload
  public static func .!= (left: some TensorScalar, right: Tensor) -> Tensor {
    right.comparison(left.scalar, whole: { $1 != $0 }, real: { $1 != $0 })
  }
}
