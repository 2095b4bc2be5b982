/// A matrix of codes of 8 bits: each number is its code times a factor of its row.
public struct CodedMatrix: BitwiseCopyable, @unchecked Sendable {
  /// The first code.
  public var codes: UnsafePointer<Int8>
  /// The codes from one row to the next.
  public var stride: Int
  /// A factor for each row.
  public var factors: UnsafePointer<Float>

  /// Creates a matrix of rows that are `stride` codes apart.
  public init(_ codes: UnsafePointer<Int8>, stride: Int, factors: UnsafePointer<Float>) {
    (self.codes, self.stride, self.factors) = (codes, stride, factors)
  }
}

/// Some keys' part in the attention of one query: what is needed to join it with others.
public struct RowPart: BitwiseCopyable, Sendable {
  /// The greatest score, in units of log 2; -∞ if there is no key.
  public var maximum: Float
  /// The sum of the weights, each 2 to the score less the greatest.
  public var denominator: Float

  /// Creates a part.
  public init(maximum: Float, denominator: Float) { (self.maximum, self.denominator) = (maximum, denominator) }
}

/// One query's attention to some keys.
public struct RowTask: BitwiseCopyable, @unchecked Sendable {
  /// The query, d numbers.
  public var query: UnsafePointer<Float>
  /// The first key.
  public var firstKey: Int
  /// The key behind the last.
  public var endOfKeys: Int
  /// The features of query and keys, d.
  public var features: Int
  /// The features of values, dᵥ.
  public var valueFeatures: Int
  /// The factor of the scores.
  public var scale: Float
  /// Where the weighted sums of the values go, dᵥ numbers.
  public var sums: UnsafeMutablePointer<Float>

  /// Creates a query's attention to some keys.
  public init(
    query: UnsafePointer<Float>, range: Range<Int>, features: Int, valueFeatures: Int, scale: Float,
    sums: UnsafeMutablePointer<Float>
  ) {
    (self.query, firstKey, endOfKeys) = (query, range.lowerBound, range.upperBound)
    (self.features, self.valueFeatures, self.scale, self.sums) = (features, valueFeatures, scale, sums)
  }
}
