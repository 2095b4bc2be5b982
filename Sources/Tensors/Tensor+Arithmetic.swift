extension Tensor {
  /// The sum of each pair of elements, broadcasting: shapes `[3, 1]` and `[4]` give `[3, 4]`.
  ///
  /// - Refuses: sizes that differ and are not 1, as `+: the sizes 3 and 4 do not broadcast`.
  public static func + (left: Tensor, right: Tensor) -> Tensor { combine("+", left, right) { $0 + $1 } }

  /// The number added to each element.
  public static func + (left: Tensor, right: Float) -> Tensor { left.mapped { $0 + right } }

  /// The number added to each element.
  public static func + (left: Float, right: Tensor) -> Tensor { right.mapped { left + $0 } }

  /// The difference of each pair of elements, broadcasting.
  ///
  /// - Refuses: sizes that do not broadcast, as `-: the sizes 3 and 4 do not broadcast`.
  public static func - (left: Tensor, right: Tensor) -> Tensor { combine("-", left, right) { $0 - $1 } }

  /// The number subtracted from each element.
  public static func - (left: Tensor, right: Float) -> Tensor { left.mapped { $0 - right } }

  /// Each element subtracted from the number.
  public static func - (left: Float, right: Tensor) -> Tensor { right.mapped { left - $0 } }

  /// The product of each pair of elements, broadcasting. The matrix product is ``matmul(_:)``.
  ///
  /// - Refuses: sizes that do not broadcast, as `*: the sizes 3 and 4 do not broadcast`.
  public static func * (left: Tensor, right: Tensor) -> Tensor { combine("*", left, right) { $0 * $1 } }

  /// Each element times the number.
  public static func * (left: Tensor, right: Float) -> Tensor { left.mapped { $0 * right } }

  /// The number times each element.
  public static func * (left: Float, right: Tensor) -> Tensor { right.mapped { left * $0 } }

  /// The quotient of each pair of elements, broadcasting. Division by zero gives ±∞, 0 / 0 gives NaN.
  ///
  /// - Refuses: sizes that do not broadcast, as `/: the sizes 3 and 4 do not broadcast`.
  public static func / (left: Tensor, right: Tensor) -> Tensor { combine("/", left, right) { $0 / $1 } }

  /// Each element divided by the number.
  public static func / (left: Tensor, right: Float) -> Tensor { left.mapped { $0 / right } }

  /// The number divided by each element.
  public static func / (left: Float, right: Tensor) -> Tensor { right.mapped { left / $0 } }

  /// Each element with its sign turned.
  public static prefix func - (tensor: Tensor) -> Tensor { tensor.mapped { -$0 } }

  /// Adds in place, broadcasting as `+` does; the shape may grow.
  public static func += (left: inout Tensor, right: Tensor) { left = left + right }

  /// Adds a number in place.
  public static func += (left: inout Tensor, right: Float) { left = left + right }

  /// Subtracts in place.
  public static func -= (left: inout Tensor, right: Tensor) { left = left - right }

  /// Subtracts a number in place.
  public static func -= (left: inout Tensor, right: Float) { left = left - right }

  /// Multiplies in place, element by element.
  public static func *= (left: inout Tensor, right: Tensor) { left = left * right }

  /// Multiplies by a number in place.
  public static func *= (left: inout Tensor, right: Float) { left = left * right }

  /// Divides in place, element by element.
  public static func /= (left: inout Tensor, right: Tensor) { left = left / right }

  /// Divides by a number in place.
  public static func /= (left: inout Tensor, right: Float) { left = left / right }
}
