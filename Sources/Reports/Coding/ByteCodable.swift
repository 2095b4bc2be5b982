/// A type whose values travel as bytes between a cell's process and the front end.
public protocol ByteCodable {
  /// Appends the value.
  func write(to writer: inout ByteWriter)
  /// Reads a value.
  ///
  /// - Throws: ``ByteReader/Malformed`` if the bytes don't encode one.
  init(_ reader: inout ByteReader) throws
}

extension ByteCodable {
  /// The value as bytes.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }
}

extension ByteWriter {
  /// Appends a list as its count and its items.
  public mutating func write<Item: ByteCodable>(_ items: [Item]) { write(items) { $1.write(to: &$0) } }
}

extension ByteReader {
  /// Reads a list.
  public mutating func readArray<Item: ByteCodable>(of type: Item.Type) throws -> [Item] {
    try readArray { try Item(&$0) }
  }
}
