/// A matrix product, where its matrices lie: c = a b, or c = a b + bias.
///
/// Each matrix has two strides, the numbers from one row to the next and from one column to the next, so that a matrix and
/// its transpose are the same memory.
public struct ProductTask: BitwiseCopyable {
  /// a, n rows of k numbers.
  public var left: Operand
  /// b, k rows of m numbers.
  public var right: Operand
  /// c, n rows of m numbers, each row's side by side. It lies apart from all that is read.
  public var result: AttentionTask.MutableMatrix
  /// The numbers that are added to each row of the product, m of them; nil for none.
  public var bias: UnsafePointer<Float>?

  /// The rows of a and c, n.
  public var rows: Int
  /// The columns of a and rows of b, k.
  public var depth: Int
  /// The columns of b and c, m.
  public var columns: Int
  /// Whether a or b is a vector: of the whole product, of which this may be a part. So it doesn't depend on the parts how
  /// sums are taken.
  public let isVector: Bool

  /// A matrix that is read. One of its strides is 1.
  public struct Operand: BitwiseCopyable, @unchecked Sendable {
    /// The first number.
    public var start: UnsafePointer<Float>
    /// The numbers from one row to the next.
    public var rowStride: Int
    /// The numbers from one column to the next.
    public var columnStride: Int

    /// Creates a matrix whose rows are as long as the stride, or the transpose of such a matrix.
    public init(_ start: UnsafePointer<Float>, stride: Int, isTransposed: Bool = false) {
      self.start = start
      (rowStride, columnStride) = isTransposed ? (1, stride) : (stride, 1)
    }
  }

  /// Creates a product.
  public init(
    left: Operand, right: Operand, result: AttentionTask.MutableMatrix, bias: UnsafePointer<Float>? = nil, rows: Int,
    depth: Int, columns: Int
  ) {
    (self.left, self.right, self.result, self.bias) = (left, right, result, bias)
    (self.rows, self.depth, self.columns) = (rows, depth, columns)
    isVector = rows == 1 || columns == 1
  }

  /// Returns the product of some rows of a and some columns of b: a rectangle of c.
  public func part(rows: Range<Int>, columns: Range<Int>) -> ProductTask {
    var part = self
    part.left.start += rows.lowerBound * left.rowStride
    part.right.start += columns.lowerBound * right.columnStride
    part.result.start += rows.lowerBound * result.stride + columns.lowerBound
    if let bias { part.bias = bias + columns.lowerBound }
    (part.rows, part.columns) = (rows.count, columns.count)
    return part
  }
}

extension ProductTask: @unchecked Sendable {}
