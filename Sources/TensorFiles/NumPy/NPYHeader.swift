/// The header of a `.npy` file: what its numbers are, and where they begin.
///
///     93 4E 55 4D 50 59   the magic: \x93NUMPY
///     01 00               the version: 1.0, 2.0 or 3.0
///     76 00               the length of the rest of the header; 4 bytes from version 2.0 on
///     {'descr': '<f4', 'fortran_order': False, 'shape': (3, 5), }      spaces \n
///
/// - Source: NumPy's format, `numpy.lib.format`, NEP 1.
struct NPYHeader: Equatable {
  /// The type of the numbers.
  let type: ElementType
  /// Whether the first byte of a number is the one with the highest value.
  let isBigEndian: Bool
  /// Whether the first axis runs fastest.
  let isColumnMajor: Bool
  /// The size of each axis.
  let shape: [Int]
  /// The bytes that the numbers take.
  let byteCount: Int

  /// The bytes with which every file begins.
  static let magic: [UInt8] = [0x93] + "NUMPY".utf8
  /// The bytes from which the length of any header can be told.
  static let longestPrefix = 12
  /// The longest header that is read: the shape of 64 axes takes less than 2 KiB.
  static let lengthLimit = 1 << 20

  /// Returns the length of a whole header from the first bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the first ``longestPrefix`` bytes, or the file if it is shorter.
  ///   - total: the bytes of the whole file.
  static func length(from bytes: UnsafeRawBufferPointer, of total: Int) throws(TensorFileError.Trouble) -> Int {
    let start = bytes.prefix(magic.count)
    guard start.elementsEqual(magic.prefix(start.count)) else {
      throw .otherFormat(expected: ".npy", found: Array(start))
    }
    func needs(_ count: Int, _ what: String) throws(TensorFileError.Trouble) {
      if total < count { throw .cutShort(what: what, expected: count, found: total) }
    }
    try needs(magic.count + 2, "the start of the header")
    let (major, minor) = (Int(bytes[6]), Int(bytes[7]))
    guard (1...3).contains(major), minor == 0 else { throw .unknownVersion(major: major, minor: minor) }
    let lengthSize = major == 1 ? 2 : 4
    try needs(8 + lengthSize, "the start of the header")
    let rest = (0..<lengthSize).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
    if rest > lengthLimit { throw .headerTooLong(bytes: rest, limit: lengthLimit) }
    try needs(8 + lengthSize + rest, "the header")
    return 8 + lengthSize + rest
  }

  /// Reads a whole header.
  ///
  /// - Parameter bytes: exactly as many as ``length(from:of:)`` says.
  init(_ bytes: UnsafeRawBufferPointer) throws(TensorFileError.Trouble) {
    let prefix = bytes[6] == 1 ? 10 : 12
    let literal: PythonLiteral
    do {
      literal = try PythonLiteralParser.parse(UnsafeRawBufferPointer(rebasing: bytes[prefix...]))
    } catch {
      guard case .malformedHeader(let place, let rule) = error else { throw error }
      throw .malformedHeader(at: prefix + place, rule: rule)
    }
    func refused(_ rule: String) -> TensorFileError.Trouble { .malformedHeader(at: prefix, rule: rule) }
    guard case .dictionary(let entries) = literal else { throw refused("a dictionary was expected") }
    let keys = ["descr", "fortran_order", "shape"]
    func value(_ key: String) throws(TensorFileError.Trouble) -> PythonLiteral {
      let found = entries.filter { $0.key == .text(key) }
      if found.count != 1 { throw refused("'\(key)' was expected once, and is there \(found.count) times") }
      return found[0].value
    }
    let shapeValue = try value("shape")
    let orderValue = try value("fortran_order")
    let typeValue = try value("descr")
    if entries.count != keys.count { throw refused("there are other keys than descr, fortran_order and shape") }
    guard case .boolean(let isColumnMajor) = orderValue else { throw refused("fortran_order isn't True or False") }
    guard case .tuple(let sizes) = shapeValue else { throw refused("the shape isn't a tuple") }
    var shape: [Int] = []
    for size in sizes {
      guard case .integer(let size) = size, size >= 0 else { throw refused("the shape isn't a tuple of sizes") }
      shape.append(size)
    }
    (type, isBigEndian) = try ElementType.read(numPy: typeValue)
    self.isColumnMajor = isColumnMajor
    self.shape = shape
    byteCount = try type.byteCount(shape)
  }

  /// Returns the header for numbers in row-major order, the same bytes that NumPy writes.
  ///
  /// NumPy leaves room for the first axis to grow to 21 digits, and ends at a multiple of 64.
  static func written(type: ElementType, shape: [Int]) throws(TensorFileError.Trouble) -> [UInt8] {
    guard let name = type.numPyName else { throw .typeNotStorable(type.rawValue) }
    let sizes = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = "{'descr': '\(name)', 'fortran_order': False, 'shape': (\(sizes)), }"
    if let first = shape.first { text += String(repeating: " ", count: 21 - String(first).utf8.count) }
    let written = magic.count + 2 + 2 + text.utf8.count + 1
    text += String(repeating: " ", count: 64 - written % 64) + "\n"
    let length = text.utf8.count
    return magic + [1, 0, UInt8(length & 0xFF), UInt8(length >> 8)] + text.utf8
  }
}
