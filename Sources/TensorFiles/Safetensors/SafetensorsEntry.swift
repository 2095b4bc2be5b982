/// An array as the header of a `.safetensors` file describes it.
struct SafetensorsEntry: Equatable {
  let name: String
  let type: ElementType
  let shape: [Int]
  /// Where its bytes are, counted from the end of the header.
  let bytes: Range<Int>
}

extension ElementType {
  /// The format's name for the type.
  var safetensorsName: String {
    switch self {
    case .bool: "BOOL"
    case .int8, .int16, .int32, .int64: "I\(8 * size)"
    case .uint8, .uint16, .uint32, .uint64: "U\(8 * size)"
    case .float16, .float32, .float64: "F\(8 * size)"
    case .bfloat16: "BF16"
    }
  }

  /// Reads the format's name for a type.
  static func read(safetensors name: String) throws(TensorFileError.Trouble) -> ElementType {
    if let type = allCases.first(where: { $0.safetensorsName == name }) { return type }
    let what = name.hasPrefix("F") ? "floats of less than 16 bits" : name.hasPrefix("C") ? "complex numbers" : nil
    throw .unsupportedType(name: name, what: what ?? "numbers of an unknown type")
  }
}
