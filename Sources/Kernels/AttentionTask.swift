/// One head's attention: its matrices, where they lie, and which keys each query may see.
///
/// Rows are vectors of features that lie side by side; a row stride counts numbers from one row to the next, so that heads
/// may stand beside each other in one matrix.
public struct AttentionTask: BitwiseCopyable {
  /// The matrices: n rows of d features, m of d, m of dᵥ; and the result, n of dᵥ.
  public var queries, keys, values: Matrix
  /// The result.
  public var output: MutableMatrix
  /// The logarithm of each query's denominator, n numbers; nil if nobody asks.
  public var logSums: UnsafeMutablePointer<Float>?

  /// How many queries there are, n.
  public var queryCount: Int
  /// How many keys there are, m.
  public var keyCount: Int
  /// The features of queries and keys, d.
  public var features: Int
  /// The features of values, dᵥ.
  public var valueFeatures: Int

  /// The factor of the scores.
  public var scale: Float
  /// The bound c of scores, which become c tanh(s / c); 0 if they have none.
  public var softcap: Float = 0
  /// A further score that takes weight and has no value; nil if there isn't one.
  public var sink: Float?

  /// Whether the output of a query that sees no key is NaN; 0 if not.
  public var emptyRowsAreNaN = false

  /// The first key that each query sees, and the one behind the last: n each, nil if all see all.
  public var lowerBounds, upperBounds: UnsafePointer<Int32>?
  /// A number for each query and key; nil if the bounds say all.
  public var mask: Mask?

  /// A matrix that is read.
  public struct Matrix: BitwiseCopyable, @unchecked Sendable {
    /// The first number.
    public var start: UnsafePointer<Float>
    /// The numbers from one row to the next.
    public var stride: Int

    /// Creates a matrix of rows that are `stride` numbers apart.
    public init(_ start: UnsafePointer<Float>, stride: Int) {
      self.start = start
      self.stride = stride
    }
  }

  /// A matrix that is written.
  public struct MutableMatrix: BitwiseCopyable, @unchecked Sendable {
    /// The first number.
    public var start: UnsafeMutablePointer<Float>
    /// The numbers from one row to the next.
    public var stride: Int

    /// Creates a matrix of rows that are `stride` numbers apart.
    public init(_ start: UnsafeMutablePointer<Float>, stride: Int) {
      self.start = start
      self.stride = stride
    }
  }

  /// A mask, as its numbers lie in memory.
  public struct Mask: BitwiseCopyable, @unchecked Sendable {
    /// The first number: of a `Bool`, which says that a query may see a key, or of a `Float`, which is added.
    public var start: UnsafeRawPointer
    /// Whether they are added.
    public var isAdded: Bool
    /// The numbers from one query to the next, 0 if one row is for all.
    public var queryStride: Int
    /// The numbers from one key to the next, 0 if one column is for all.
    public var keyStride: Int

    /// Creates a mask.
    public init(_ start: UnsafeRawPointer, isAdded: Bool, queryStride: Int, keyStride: Int) {
      self.start = start
      self.isAdded = isAdded
      self.queryStride = queryStride
      self.keyStride = keyStride
    }
  }

  /// Creates a head's attention, in which all queries see all keys.
  public init(
    queries: Matrix, keys: Matrix, values: Matrix, output: MutableMatrix, queryCount: Int, keyCount: Int,
    features: Int, valueFeatures: Int, scale: Float
  ) {
    (self.queries, self.keys, self.values, self.output) = (queries, keys, values, output)
    (self.queryCount, self.keyCount, self.features, self.valueFeatures) = (
      queryCount, keyCount, features, valueFeatures
    )
    self.scale = scale
  }
}

extension AttentionTask: @unchecked Sendable {}
