/// A tensor as data: its shape, and its elements as far as they were sent.
///
/// A small tensor is sent whole. Of a large one a sample is sent: the elements that a display of it shows.
public struct TensorReport: Hashable, Sendable {
  /// The most elements that are sent of one value: as many as the largest display of a tensor shows.
  public static let mostElements = 2_048

  /// Consecutive elements in row-major order.
  public struct Run: Hashable, Codable, Sendable {
    /// The index of the first element.
    public var start: Int
    /// The elements.
    public var elements: ElementNumbers

    /// Creates a run from the index of its first element.
    public init(start: Int, elements: [Double]) {
      self.start = start
      self.elements = ElementNumbers(elements)
    }

    /// The index after the last element.
    var end: Int { start + elements.elements.count }
  }

  /// The size of each axis; empty for a scalar.
  public let shape: [Int]
  /// The type of the elements.
  public let type: ElementType
  /// The elements that were sent, in order.
  public let runs: [Run]
  /// The number of elements that the tensor has.
  public let count: Int

  /// Creates a report, or returns nil if the runs aren't in order, overlap, or don't fit the shape.
  public init?(shape: [Int], type: ElementType = .float32, runs: [Run]) {
    guard let count = Self.count(of: shape) else { return nil }
    var next = 0
    for run in runs {
      let length = run.elements.elements.count
      guard length > 0, run.start >= next, length <= count, run.start <= count - length else { return nil }
      next = run.end
    }
    self.shape = shape
    self.type = type
    self.runs = runs
    self.count = count
  }

  /// The number of elements that were left out.
  public var omitted: Int { runs.reduce(count) { $0 - $1.elements.elements.count } }

  /// The element at an index in row-major order; nil if it was left out.
  public subscript(index: Int) -> Double? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end <= index { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, index >= runs[low].start else { return nil }
    return runs[low].elements.elements[index - runs[low].start]
  }

  /// Returns the number of elements of a shape, or nil if it isn't one: in untrusted data, sizes may be anything.
  private static func count(of shape: [Int]) -> Int? {
    guard shape.allSatisfy({ $0 >= 0 }) else { return nil }
    if shape.contains(0) { return 0 }
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow else { return nil }
      count = product
    }
    return count
  }
}

extension TensorReport: Codable {
  private enum Content: String, CodingKey { case shape, type, runs, omitted }

  /// Encodes the shape, the type if it isn't the usual one, the runs, and the number of elements left out.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Content.self)
    try fields.encode(shape, forKey: .shape)
    if type != .float32 { try fields.encode(type, forKey: .type) }
    try fields.encode(runs, forKey: .runs)
    try fields.encode(omitted, forKey: .omitted)
  }

  /// Decodes a report, and refuses runs that don't fit the shape.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Content.self)
    let report = TensorReport(
      shape: try fields.decode([Int].self, forKey: .shape),
      type: try fields.decodeIfPresent(ElementType.self, forKey: .type) ?? .float32,
      runs: try fields.decode([Run].self, forKey: .runs))
    guard let report else {
      throw DecodingError.dataCorruptedError(
        forKey: .runs, in: fields, debugDescription: "the elements don't fit the shape")
    }
    self = report
  }
}

extension TensorReport: ByteCodable {
  /// Appends the shape, the type and the runs.
  public func write(to writer: inout ByteWriter) {
    writer.write(shape) { $0.write($1) }
    type.write(to: &writer)
    writer.write(runs) {
      $0.write($1.start)
      $0.write($1.elements.elements)
    }
  }

  /// Reads a report, and refuses runs that don't fit the shape.
  public init(_ reader: inout ByteReader) throws {
    let shape = try reader.readArray { try $0.readInt() }
    let type = try ElementType(&reader)
    let runs = try reader.readArray { Run(start: try $0.readInt(), elements: try $0.readDoubles()) }
    guard let report = TensorReport(shape: shape, type: type, runs: runs) else { throw ByteReader.Malformed() }
    self = report
  }
}
