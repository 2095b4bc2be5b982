/// The type in which a tensor stores each of its numbers.
public enum ElementType: String, Hashable, Codable, Sendable, CaseIterable {
  /// `true` or `false`.
  case bool
  /// Whole numbers of 8 bits.
  case int8
  /// Whole numbers of 32 bits.
  case int32
  /// IEEE 754's numbers of 16 bits.
  case float16
  /// Numbers of 16 bits with the range of `Float`.
  case bfloat16
  /// `Float`.
  case float32
}

extension ElementType: ByteCodable {
  /// Appends the name of the type.
  public func write(to writer: inout ByteWriter) { writer.write(rawValue) }

  /// Reads the name of a type.
  public init(_ reader: inout ByteReader) throws {
    guard let type = ElementType(rawValue: try reader.readString()) else { throw ByteReader.Malformed() }
    self = type
  }
}
