extension Tensor: CustomStringConvertible {
  /// The shape and the numbers in aligned columns, for a line of 80 characters: ``description(width:limit:)``.
  public var description: String { description(width: 80) }

  /// Returns the shape on a line of its own, then the numbers, with columns aligned for the whole tensor.
  ///
  ///     [2, 3]
  ///      1.0000  -0.5000     -inf
  ///     12.2500   0.0000   0.3333
  ///
  /// A type other than `float32` is named after the shape. Whole numbers are written without a point, others with four
  /// decimals; from 1000 on with fewer, or with an exponent if the smallest would look like 0. Blocks of a higher rank are each headed by their index. A scalar is written as
  /// just its number.
  ///
  /// - Parameters:
  ///   - width: the characters of a line; middle columns that do not fit are replaced by `…`.
  ///   - limit: the number of entries of an axis that are shown before its middle is left out.
  public func description(width: Int = 80, limit: Int = 16) -> String {
    layout.text(width: width, limit: limit)
  }

  /// The shape and the first and last numbers on one line: `[3, 4] 0.12 -0.5 0.33 … 1.2`.
  ///
  /// Numbers have three digits. It is meant for a list of names, types and values.
  public var summary: String { layout.summary }

  private var layout: TensorLayout { TensorLayout(shape: shape, dtype: dtype) { double(at: $0) } }
}
