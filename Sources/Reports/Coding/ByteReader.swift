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
  public mutating func readFloats() throws -> [Float] { try readNumbers() }

  /// Reads an array of numbers of double precision.
  public mutating func readDoubles() throws -> [Double] { try readNumbers() }

  private mutating func readNumbers<Number: BinaryFloatingPoint>() throws -> [Number] {
    let (count, size) = (try readInt(), MemoryLayout<Number>.size)
    guard count >= 0, count <= (bytes.endIndex - position) / size else { throw Malformed() }
    let raw = try take(count * size)
    return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: raw)
      filled = count
    }
  }

  /// Reads bytes.
  public mutating func readBytes() throws -> [UInt8] { Array(try take(try readInt())) }

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

  /// Reads one byte.
  public mutating func readByte() throws -> UInt8 {
    guard let byte = try take(1).first else { throw Malformed() }
    return byte
  }

  /// Reads a Boolean.
  public mutating func readBool() throws -> Bool {
    switch try readByte() {
    case 0: return false
    case 1: return true
    default: throw Malformed()
    }
  }
}
