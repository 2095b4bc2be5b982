internal import Tensors

/// A type of numbers as files have it; tensors hold some of these, and the others are converted.
enum ElementType: String, CaseIterable {
  case bool, int8, int16, int32, int64, uint8, uint16, uint32, uint64, float16, bfloat16, float32, float64

  /// The bytes of one number in a file.
  var size: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16, .bfloat16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64: 8
    }
  }

  /// The type that a tensor holds such numbers in: the same, or the nearest.
  var stored: DType {
    switch self {
    case .bool: .bool
    case .int8: .int8
    case .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: .int32
    case .float16: .float16
    case .bfloat16: .bfloat16
    case .float32, .float64: .float32
    }
  }

  /// Whether the bytes of a file are those of a tensor, if they are in the machine's order. A Boolean's byte can be
  /// more than 1 in a file.
  var isStoredAsIs: Bool { self != .bool && rawValue == stored.rawValue }

  /// Returns the type of files that a tensor's numbers are written in, which is the tensor's own.
  init(_ type: DType) {
    self =
      switch type {
      case .bool: .bool
      case .int8: .int8
      case .int32: .int32
      case .float16: .float16
      case .bfloat16: .bfloat16
      case .float32: .float32
      }
  }

  /// Returns the bytes that the numbers of a shape take.
  ///
  /// - Throws: if a shape has over 64 axes, or more bytes than an `Int` counts even without the axes of size 0.
  func byteCount(_ shape: [Int]) throws(TensorFileError.Trouble) -> Int {
    var product = size
    for length in shape where length != 0 {
      let (next, overflow) = product.multipliedReportingOverflow(by: length)
      if overflow || shape.count > 64 { throw .shapeTooLarge(shape) }
      product = next
    }
    if shape.count > 64 { throw .shapeTooLarge(shape) }
    return shape.contains(0) ? 0 : product
  }
}
