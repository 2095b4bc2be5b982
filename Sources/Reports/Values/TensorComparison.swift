/// Two tensors to be shown beside each other: a learner's and the expected one.
public struct TensorComparison: Hashable, Codable, Sendable {
  /// One side: a tensor with its name.
  public struct Side: Hashable, Codable, Sendable {
    /// The name.
    public var name: String
    /// The values, row-major.
    public var values: [Float] {
      get { numbers.elements }
      set { numbers.elements = newValue }
    }
    /// The shape.
    public var shape: [Int]
    private var numbers: Numbers

    /// Creates a side.
    public init(_ name: String, values: [Float], shape: [Int]) {
      self.name = name
      numbers = Numbers(values)
      self.shape = shape
    }
  }

  /// The learner's tensor.
  public var yours: Side
  /// The expected tensor.
  public var expected: Side
  /// What each axis runs over (`query`, `key`); empty if that isn't known.
  public var axes: [String]

  /// Creates a comparison.
  public init(yours: Side, expected: Side, axes: [String] = []) {
    self.yours = yours
    self.expected = expected
    self.axes = axes
  }
}
