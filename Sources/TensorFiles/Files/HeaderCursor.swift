/// A place in the bytes of a header, from which they are read one after the other.
struct HeaderCursor {
  private let bytes: UnsafeRawBufferPointer
  /// The number of bytes that have been read.
  private(set) var place = 0

  /// Begins at the first byte.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next byte; nil at the end.
  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Reads a byte; nil at the end.
  mutating func take() -> UInt8? {
    guard let byte = next else { return nil }
    place += 1
    return byte
  }

  /// Reads a character if it is the next one, and returns whether it was.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  /// Reads a character that must be there.
  mutating func expect(_ character: Unicode.Scalar) throws(TensorFileError.Trouble) {
    if !take(character) { throw refused("'\(character)' was expected") }
  }

  /// Reads the bytes up to the first that isn't like these.
  mutating func take(while isLike: (UInt8) -> Bool) -> UnsafeRawBufferPointer {
    let start = place
    while let byte = next, isLike(byte) { place += 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<place])
  }

  /// Reads decimal digits as a number.
  mutating func takeInteger() throws(TensorFileError.Trouble) -> Int {
    let start = place
    let digits = take { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    if digits.isEmpty { throw refused("a number was expected") }
    if digits.count > 1, digits[0] == UInt8(ascii: "0") { throw refused("a number begins with 0", at: start) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else {
      throw refused("a number is too large", at: start)
    }
    return number
  }

  /// Reads hexadecimal digits, exactly so many.
  mutating func takeHexadecimal(digits: Int) throws(TensorFileError.Trouble) -> UInt32 {
    let start = place
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = take(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 128 else {
        throw refused("\(digits) hexadecimal digits were expected", at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Returns the trouble that a rule is broken, here or at another place.
  func refused(_ rule: String, at place: Int? = nil) -> TensorFileError.Trouble {
    .malformedHeader(at: place ?? self.place, rule: rule)
  }
}
