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

  /// Appends a Boolean as one byte.
  public mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }
}

/// Reads what a ``ByteWriter`` wrote, and refuses bytes that end early or name impossible lengths.
///
/// The bytes come from a process that runs a learner's code, so nothing about them is trusted.
public struct ByteReader {
  /// An error thrown if the bytes end early, or a length in them is negative or longer than the rest.
  public struct Malformed: Error, Equatable {
    /// Creates the error, which carries no details.
    public init() {}
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// Creates a reader at the start of `bytes`.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether every byte has been read.
  public var isAtEnd: Bool { position == bytes.endIndex }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw Malformed() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Reads a number.
  public mutating func readInt() throws -> Int {
    var value: UInt64 = 0
    for (shift, byte) in try take(8).enumerated() { value |= UInt64(byte) << UInt64(8 * shift) }
    return Int(Int64(bitPattern: value))
  }

  /// Reads a string; bytes that are not UTF-8 are replaced by U+FFFD.
  public mutating func readString() throws -> String {
    let count = try readInt()
    return String(decoding: try take(count), as: UTF8.self)
  }

  /// Reads an array of numbers.
  public mutating func readFloats() throws -> [Float] {
    let count = try readInt()
    guard count >= 0, count <= (bytes.endIndex - position) / 4 else { throw Malformed() }
    let raw = try take(count * 4)
    return [Float](unsafeUninitializedCapacity: count) { buffer, filled in
      _ = UnsafeMutableRawBufferPointer(buffer).initializeMemory(as: UInt8.self, from: raw)
      filled = count
    }
  }

  /// Reads a list, each item with `item`.
  public mutating func readArray<Item>(item: (inout ByteReader) throws -> Item) throws -> [Item] {
    let count = try readInt()
    guard count >= 0, count <= bytes.endIndex - position else { throw Malformed() }
    var items: [Item] = []
    for _ in 0..<count { items.append(try item(&self)) }
    return items
  }

  /// Reads a value, or nil if none was written.
  public mutating func readOptional<Item>(item: (inout ByteReader) throws -> Item) throws -> Item? {
    try readBool() ? try item(&self) : nil
  }

  /// Reads a Boolean.
  public mutating func readBool() throws -> Bool {
    switch try take(1).first {
    case 0: return false
    case 1: return true
    default: throw Malformed()
    }
  }
}
