import Reports

/// A size that a case of a family is drawn with: a number, or several, such as the lengths of sequences in a batch.
public struct DrawnSize: Equatable, Sendable, Codable {
  /// The name that the author gives it.
  public var name: String
  /// The numbers; a single one for an ordinary size.
  public var numbers: [Int]

  /// Creates a size from its parts.
  public init(name: String, numbers: [Int]) {
    self.name = name
    self.numbers = numbers
  }
}

extension DrawnSize {
  func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(numbers) { $0.write($1) }
  }

  init(_ reader: inout ByteReader) throws {
    self.init(name: try reader.readString(), numbers: try reader.readArray { try $0.readInt() })
  }
}
