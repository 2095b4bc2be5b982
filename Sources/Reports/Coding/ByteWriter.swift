/// Appends numbers, strings and arrays to a byte array, least significant byte first.
///
/// A cell's events travel as bytes rather than as JSON, so that a worker needs no Foundation, which would cost
/// every state of a session its memory and delay the first prompt.
public struct ByteWriter: Sendable {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty writer.
  public init() {}

  /// Appends a number as eight bytes.
  public mutating func write(_ value: Int) {
    withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends a string as its length in bytes and its UTF-8.
  public mutating func write(_ value: String) {
    let utf8 = Array(value.utf8)
    write(utf8.count)
    bytes.append(contentsOf: utf8)
  }

  /// Appends numbers as their count and four bytes each.
  public mutating func write(_ values: [Float]) {
    write(values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Appends numbers of double precision as their count and eight bytes each.
  public mutating func write(_ values: [Double]) {
    write(values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Appends bytes as their count and themselves.
  public mutating func write(bytes values: [UInt8]) {
    write(values.count)
    bytes.append(contentsOf: values)
  }

  /// Appends a list as its count and its items, each written by `item`.
  public mutating func write<Item>(_ items: [Item], item: (inout ByteWriter, Item) -> Void) {
    write(items.count)
    for each in items { item(&self, each) }
  }

  /// Appends a byte that says whether a value follows, and then the value, if any.
  public mutating func write<Item>(_ value: Item?, item: (inout ByteWriter, Item) -> Void) {
    bytes.append(value == nil ? 0 : 1)
    if let value { item(&self, value) }
  }

  /// Appends one byte.
  public mutating func write(_ value: UInt8) { bytes.append(value) }

  /// Appends a Boolean as one byte.
  public mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }
}
