extension ElementType {
  /// Reads NumPy's name for a type of numbers: an order of bytes, a letter and a size, as in `<f4`.
  ///
  /// - Throws: if the type isn't one of numbers that are read, with what it is.
  static func read(numPy description: PythonLiteral) throws(TensorFileError.Trouble) -> (ElementType, isBigEndian: Bool)
  {
    guard case .text(let name) = description else {
      let what = if case .list = description { "records with named fields" } else { "arrays inside of arrays" }
      throw .unsupportedType(name: description.source, what: what)
    }
    var rest = Substring(name)
    let order = rest.first.flatMap { "<>|=".contains($0) ? $0 : nil }
    if order != nil { rest.removeFirst() }
    if let type = allCases.first(where: { $0.numPyCode.map { rest == $0 } ?? false }) { return (type, order == ">") }
    throw .unsupportedType(name: name, what: words(for: rest.first ?? " "))
  }

  /// NumPy's letter and size for the type; nil if NumPy has no such type.
  private var numPyCode: String? {
    switch self {
    case .bool: "b1"
    case .int8, .int16, .int32, .int64: "i\(size)"
    case .uint8, .uint16, .uint32, .uint64: "u\(size)"
    case .float16, .float32, .float64: "f\(size)"
    case .bfloat16: nil
    }
  }

  /// NumPy's name for the type, with the order of bytes of this machine; nil if NumPy has no such type.
  var numPyName: String? { numPyCode.map { (size == 1 ? "|" : "<") + $0 } }

  /// Returns words for a letter that NumPy has for a type that isn't read.
  private static func words(for letter: Character) -> String {
    switch letter {
    case "O": "Python objects"
    case "S", "a", "U", "T": "texts"
    case "V": "bytes without a type, which can be bfloat16 or a record"
    case "M", "m": "times"
    case "c": "complex numbers"
    case "f": "floats of another size"
    default: "numbers of an unknown type"
    }
  }
}
