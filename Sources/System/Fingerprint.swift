/// A number that distinguishes texts: the 64-bit hash of Fowler, Noll and Vo (FNV-1a).
///
/// It is the same in every process and version, so that it can be kept in a file. It doesn't protect against
/// a person who wants two texts to have the same.
public struct Fingerprint: Equatable, Sendable {
  /// The hash.
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Creates the fingerprint of nothing.
  public init() {}

  /// Creates the fingerprint of a text.
  public init(of text: String) { combine(text) }

  /// Adds the UTF-8 bytes of a text.
  public mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(UInt64(byte)) }
  }

  /// Adds a number in one step.
  public mutating func combine(_ number: UInt64) { value = (value ^ number) &* 0x100_0000_01b3 }

  /// Adds bytes, eight at a time.
  public mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      let whole = bytes.count & ~7
      for place in stride(from: 0, to: whole, by: 8) {
        combine(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
      for byte in bytes[whole...] { combine(UInt64(byte)) }
    }
  }

  /// The hash as sixteen hexadecimal digits.
  public var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
