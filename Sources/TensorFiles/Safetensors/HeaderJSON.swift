/// A strict reader of JSON, value by value: objects, strings, and arrays of whole numbers from 0.
///
/// - Source: RFC 8259. Numbers with a sign, a fraction or an exponent are refused, as none of them is a size.
struct HeaderJSON {
  private var cursor: HeaderCursor
  private var isFirst = true

  /// Begins to read a text.
  ///
  /// - Throws: if it isn't UTF-8.
  init(_ bytes: UnsafeRawBufferPointer) throws(TensorFileError.Trouble) {
    cursor = HeaderCursor(bytes)
    if String(validating: bytes, as: UTF8.self) == nil { throw cursor.refused("the text isn't UTF-8") }
  }

  /// The number of bytes that have been read.
  var place: Int { cursor.place }

  /// Reads the begin of an object.
  mutating func enter() throws(TensorFileError.Trouble) {
    skipSpace()
    try cursor.expect("{")
    isFirst = true
  }

  /// Reads the next key of an object with its colon; nil at the object's end.
  mutating func nextKey() throws(TensorFileError.Trouble) -> String? {
    skipSpace()
    defer { isFirst = false }
    if cursor.take("}") { return nil }
    if !isFirst {
      try cursor.expect(",")
      skipSpace()
    }
    let key = try text()
    skipSpace()
    try cursor.expect(":")
    return key
  }

  /// Reads the end of the text.
  mutating func finish() throws(TensorFileError.Trouble) {
    skipSpace()
    if cursor.next != nil { throw cursor.refused("something follows the object") }
  }

  /// Reads an array of whole numbers.
  mutating func integers() throws(TensorFileError.Trouble) -> [Int] {
    skipSpace()
    try cursor.expect("[")
    skipSpace()
    if cursor.take("]") { return [] }
    var numbers: [Int] = []
    while true {
      skipSpace()
      numbers.append(try cursor.takeInteger())
      skipSpace()
      if cursor.take("]") { return numbers }
      try cursor.expect(",")
    }
  }

  /// Reads a string.
  mutating func text() throws(TensorFileError.Trouble) -> String {
    skipSpace()
    let start = cursor.place
    try cursor.expect("\"")
    var bytes: [UInt8] = []
    while true {
      bytes += cursor.take { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      if cursor.take("\"") { return String(decoding: bytes, as: UTF8.self) }
      guard cursor.take("\\") else { throw cursor.refused("a string doesn't end", at: start) }
      bytes += try escape()
    }
  }

  /// Returns the trouble that a rule is broken, here or at another place.
  func refused(_ rule: String, at place: Int? = nil) -> TensorFileError.Trouble { cursor.refused(rule, at: place) }

  private mutating func skipSpace() { _ = cursor.take { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }

  /// Reads what follows a backslash, and returns what both stand for.
  private mutating func escape() throws(TensorFileError.Trouble) -> String.UTF8View {
    let start = cursor.place
    switch cursor.take().map(Unicode.Scalar.init) {
    case "\"": return "\"".utf8
    case "\\": return "\\".utf8
    case "/": return "/".utf8
    case "b": return "\u{8}".utf8
    case "f": return "\u{C}".utf8
    case "n": return "\n".utf8
    case "r": return "\r".utf8
    case "t": return "\t".utf8
    case "u":
      var value = try cursor.takeHexadecimal(digits: 4)
      // A character beyond the first 65,536 is two escapes, the high half and the low half.
      if (0xD800..<0xDC00).contains(value), cursor.take("\\"), cursor.take("u") {
        let low = try cursor.takeHexadecimal(digits: 4)
        value = (0xDC00..<0xE000).contains(low) ? 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) : value
      }
      guard let scalar = Unicode.Scalar(value) else { throw cursor.refused("half of a character", at: start) }
      return String(scalar).utf8
    default: throw cursor.refused("an escape is not known", at: start)
    }
  }
}
