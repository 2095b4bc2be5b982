/// A reader of Python's literals: strings, whole numbers, `True`, `False`, `None`, tuples, lists and dictionaries, with
/// any white space and comments between.
///
/// - Source: the Python Language Reference, 2.5 and 6.2. A number may end in `L`, as Python 2 wrote it.
struct PythonLiteralParser {
  private var cursor: HeaderCursor

  /// The most lists, tuples and dictionaries that are read inside each other.
  private static let depthLimit = 16

  /// Reads a text that is one literal.
  static func parse(_ bytes: UnsafeRawBufferPointer) throws(TensorFileError.Trouble) -> PythonLiteral {
    var parser = PythonLiteralParser(cursor: HeaderCursor(bytes))
    let literal = try parser.literal(depth: 0)
    parser.skipSpace()
    if parser.cursor.next != nil { throw parser.cursor.refused("something follows the dictionary") }
    return literal
  }

  private mutating func skipSpace() {
    while let byte = cursor.next {
      if byte == UInt8(ascii: "#") {
        _ = cursor.take { $0 != UInt8(ascii: "\n") }
      } else if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
        _ = cursor.take()
      } else {
        return
      }
    }
  }

  private mutating func literal(depth: Int) throws(TensorFileError.Trouble) -> PythonLiteral {
    if depth > Self.depthLimit { throw cursor.refused("too much is nested") }
    skipSpace()
    let start = cursor.place
    switch cursor.next.map(Unicode.Scalar.init) {
    case "'", "\"": return .text(try text())
    case "{": return .dictionary(try entries(depth: depth))
    case "[":
      _ = cursor.take()
      return .list(try parts(until: "]", depth: depth).parts)
    case "(":
      _ = cursor.take()
      let (parts, endsInComma) = try parts(until: ")", depth: depth)
      return parts.count == 1 && !endsInComma ? parts[0] : .tuple(parts)
    case "-", .some("0"..."9"):
      let isNegative = cursor.take("-")
      let number = try cursor.takeInteger()
      _ = cursor.take("L")
      return .integer(isNegative ? -number : number)
    default:
      let word = String(decoding: cursor.take { Self.isLetter($0) }, as: UTF8.self)
      switch word {
      case "True": return .boolean(true)
      case "False": return .boolean(false)
      case "None": return .none
      case "u", "U": if let quote = cursor.next, quote == 34 || quote == 39 { return .text(try text()) }
      default: break
      }
      throw cursor.refused("a Python literal was expected", at: start)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// Reads what stands between brackets, and whether a comma follows the last.
  private mutating func parts(until end: Unicode.Scalar, depth: Int) throws(TensorFileError.Trouble)
    -> (parts: [PythonLiteral], endsInComma: Bool)
  {
    var parts: [PythonLiteral] = []
    while true {
      skipSpace()
      if cursor.take(end) { return (parts, !parts.isEmpty) }
      parts.append(try literal(depth: depth + 1))
      skipSpace()
      if cursor.take(",") { continue }
      try cursor.expect(end)
      return (parts, false)
    }
  }

  private mutating func entries(depth: Int) throws(TensorFileError.Trouble) -> [PythonLiteral.Entry] {
    try cursor.expect("{")
    var entries: [PythonLiteral.Entry] = []
    while true {
      skipSpace()
      if cursor.take("}") { return entries }
      let key = try literal(depth: depth + 1)
      skipSpace()
      try cursor.expect(":")
      entries.append(PythonLiteral.Entry(key: key, value: try literal(depth: depth + 1)))
      skipSpace()
      if cursor.take(",") { continue }
      try cursor.expect("}")
      return entries
    }
  }

  /// Reads a string of one line between single or double quotation marks.
  private mutating func text() throws(TensorFileError.Trouble) -> String {
    let start = cursor.place
    let quote = cursor.take()
    var bytes: [UInt8] = []
    while let byte = cursor.take(), byte != UInt8(ascii: "\n") {
      if byte == quote { return String(decoding: bytes, as: UTF8.self) }
      bytes += byte == UInt8(ascii: "\\") ? try escape() : [byte]
    }
    throw cursor.refused("a string doesn't end", at: start)
  }

  /// Reads what follows a backslash, and returns what both stand for.
  private mutating func escape() throws(TensorFileError.Trouble) -> [UInt8] {
    let start = cursor.place
    switch cursor.take().map(Unicode.Scalar.init) {
    case "n": return [10]
    case "t": return [9]
    case "r": return [13]
    case let mark? where "\\'\"".unicodeScalars.contains(mark): return [UInt8(ascii: mark)]
    case let mark? where "xuU".unicodeScalars.contains(mark):
      let value = try cursor.takeHexadecimal(digits: mark == "x" ? 2 : mark == "u" ? 4 : 8)
      guard let scalar = Unicode.Scalar(value) else { throw cursor.refused("not a character", at: start) }
      return Array(String(scalar).utf8)
    default: throw cursor.refused("an escape is not known", at: start)
    }
  }
}
