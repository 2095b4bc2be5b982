extension Tensor {
  /// Adds each pair of elements, broadcasting: shapes `[3, 1]` and `[4]` give `[3, 4]`.
  ///
  /// - Refuses: sizes that differ and are not 1, as `+: the sizes 3 and 4 do not broadcast`.
  public static func + (left: Tensor, right: Tensor) -> Tensor {
    arithmetic("+", left, right, whole: &+, real: +)
  }

  /// Adds the number to each element.
  public static func + (left: Tensor, right: TensorNumber) -> Tensor {
    left.arithmetic(right.scalar, whole: &+, real: +)
  }

  /// Adds the number to each element.
  @_disfavoredOverload
  public static func + (left: Tensor, right: some TensorScalar) -> Tensor {
    left.arithmetic(right.scalar, whole: &+, real: +)
  }

  /// Adds each element to the number.
  public static func + (left: TensorNumber, right: Tensor) -> Tensor {
    right.arithmetic(left.scalar, whole: { $1 &+ $0 }, real: { $1 + $0 })
  }

  /// Adds each element to the number.
  @_disfavoredOverload
  public static func + (left: some TensorScalar, right: Tensor) -> Tensor {
    right.arithmetic(left.scalar, whole: { $1 &+ $0 }, real: { $1 + $0 })
  }

  /// Subtracts each pair of elements, broadcasting.
  ///
  /// - Refuses: sizes that do not broadcast, as `-: the sizes 3 and 4 do not broadcast`.
  public static func - (left: Tensor, right: Tensor) -> Tensor {
    arithmetic("-", left, right, whole: &-, real: -)
  }

  /// Subtracts the number from each element.
  public static func - (left: Tensor, right: TensorNumber) -> Tensor {
    left.arithmetic(right.scalar, whole: &-, real: -)
  }

  /// Subtracts the number from each element.
  @_disfavoredOverload
  public static func - (left: Tensor, right: some TensorScalar) -> Tensor {
    left.arithmetic(right.scalar, whole: &-, real: -)
  }

  /// Subtracts each element from the number.
  public static func - (left: TensorNumber, right: Tensor) -> Tensor {
    right.arithmetic(left.scalar, whole: { $1 &- $0 }, real: { $1 - $0 })
  }

  /// Subtracts each element from the number.
  @_disfavoredOverload
  public static func - (left: some TensorScalar, right: Tensor) -> Tensor {
    right.arithmetic(left.scalar, whole: { $1 &- $0 }, real: { $1 - $0 })
  }

  /// Multiplies each pair of elements, broadcasting. The matrix product is ``matmul(_:)``.
  ///
  /// - Refuses: sizes that do not broadcast, as `*: the sizes 3 and 4 do not broadcast`.
  public static func * (left: Tensor, right: Tensor) -> Tensor {
    arithmetic("*", left, right, whole: &*, real: *)
  }

  /// Multiplies each element by the number.
  public static func * (left: Tensor, right: TensorNumber) -> Tensor {
    left.arithmetic(right.scalar, whole: &*, real: *)
  }

  /// Multiplies each element by the number.
  @_disfavoredOverload
  public static func * (left: Tensor, right: some TensorScalar) -> Tensor {
    left.arithmetic(right.scalar, whole: &*, real: *)
  }

  /// Multiplies the number by each element.
  public static func * (left: TensorNumber, right: Tensor) -> Tensor {
    right.arithmetic(left.scalar, whole: { $1 &* $0 }, real: { $1 * $0 })
  }

  /// Multiplies the number by each element.
  @_disfavoredOverload
  public static func * (left: some TensorScalar, right: Tensor) -> Tensor {
    right.arithmetic(left.scalar, whole: { $1 &* $0 }, real: { $1 * $0 })
  }

  /// Divides each pair of elements, broadcasting. Division by zero gives ±∞, 0 / 0 gives NaN.
  ///
  /// The result has fractions, even if both tensors hold whole numbers.
  ///
  /// - Refuses: sizes that do not broadcast, as `/: the sizes 3 and 4 do not broadcast`.
  public static func / (left: Tensor, right: Tensor) -> Tensor { combine("/", left, right) { $0 / $1 } }

  /// Divides each element by the number.
  public static func / (left: Tensor, right: TensorNumber) -> Tensor {
    let right = right.scalar.float
    return left.mapped { $0 / right }
  }

  /// Divides each element by the number.
  @_disfavoredOverload
  public static func / (left: Tensor, right: some TensorScalar) -> Tensor {
    let right = right.scalar.float
    return left.mapped { $0 / right }
  }

  /// Divides the number by each element.
  public static func / (left: TensorNumber, right: Tensor) -> Tensor {
    let left = left.scalar.float
    return right.mapped { left / $0 }
  }

  /// Divides the number by each element.
  @_disfavoredOverload
  public static func / (left: some TensorScalar, right: Tensor) -> Tensor {
    let left = left.scalar.float
    return right.mapped { left / $0 }
  }

  /// Negates each element.
  public static prefix func - (tensor: Tensor) -> Tensor { tensor.mapped(whole: { 0 &- $0 }, real: { -$0 }) }

  /// Adds in place, broadcasting as `+` does; the shape may grow.
  public static func += (left: inout Tensor, right: Tensor) { left = left + right }

  /// Adds a number in place.
  public static func += (left: inout Tensor, right: TensorNumber) { left = left + right }

  /// Adds a number in place.
  @_disfavoredOverload
  public static func += (left: inout Tensor, right: some TensorScalar) { left = left + right }

  /// Subtracts in place.
  public static func -= (left: inout Tensor, right: Tensor) { left = left - right }

  /// Subtracts a number in place.
  public static func -= (left: inout Tensor, right: TensorNumber) { left = left - right }

  /// Subtracts a number in place.
  @_disfavoredOverload
  public static func -= (left: inout Tensor, right: some TensorScalar) { left = left - right }

  /// Multiplies in place, element by element.
  public static func *= (left: inout Tensor, right: Tensor) { left = left * right }

  /// Multiplies by a number in place.
  public static func *= (left: inout Tensor, right: TensorNumber) { left = left * right }

  /// Multiplies by a number in place.
  @_disfavoredOverload
  public static func *= (left: inout Tensor, right: some TensorScalar) { left = left * right }

  /// Divides in place, element by element.
  public static func /= (left: inout Tensor, right: Tensor) { left = left / right }

  /// Divides by a number in place.
  public static func /= (left: inout Tensor, right: TensorNumber) { left = left / right }

  /// Divides by a number in place.
  @_disfavoredOverload
  public static func /= (left: inout Tensor, right: some TensorScalar) { left = left / right }
}
