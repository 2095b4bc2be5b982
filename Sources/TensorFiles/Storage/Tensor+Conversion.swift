internal import Tensors

extension Tensor {
  /// Creates a tensor from the numbers of a file, in row-major order.
  ///
  /// Numbers that a tensor holds as they are stay where they lie. A `float64` becomes the nearest `float32`, ±∞ beyond
  /// the greatest; a whole number becomes an `int32` with the same value.
  ///
  /// - Parameters:
  ///   - bytes: the numbers, exactly as many as the shape has.
  ///   - type: their type in the file.
  ///   - isBigEndian: whether the first byte of a number is the one with the highest value.
  ///   - owner: what the bytes belong to.
  /// - Throws: if a whole number doesn't fit in `int32`.
  init(
    reading bytes: UnsafeRawBufferPointer, as type: ElementType, isBigEndian: Bool, _ shape: [Int], owner: AnyObject
  ) throws(TensorFileError.Trouble) {
    if type.isStoredAsIs, !isBigEndian || type.size == 1 {
      self.init(bytes, of: type.stored, shape, owner: owner)
      return
    }
    defer { withExtendedLifetime(owner) {} }
    let count = bytes.count / type.size
    let converted = try OwnedBytes(count: count * type.stored.size)
    let target = converted.bytes
    /// Converts each number, read as an unsigned one of the same size.
    func convert<Bits: FixedWidthInteger & BitwiseCopyable, Number: BitwiseCopyable>(
      _: Bits.Type, _ number: (Bits) -> Number?, text: (Bits) -> String = { "\($0)" }
    ) throws(TensorFileError.Trouble) {
      for i in 0..<count {
        let raw = bytes.loadUnaligned(fromByteOffset: i * MemoryLayout<Bits>.size, as: Bits.self)
        let bits = isBigEndian ? Bits(bigEndian: raw) : Bits(littleEndian: raw)
        guard let value = number(bits) else {
          throw .doesNotFit(number: text(bits), index: i, type: type.stored.rawValue)
        }
        target.storeBytes(of: value, toByteOffset: i * MemoryLayout<Number>.size, as: Number.self)
      }
    }
    switch type {
    case .bool: try convert(UInt8.self) { UInt8($0 == 0 ? 0 : 1) }
    case .int8: try convert(Int8.self) { $0 }
    case .uint8: try convert(UInt8.self) { Int32($0) }
    case .int16: try convert(Int16.self) { Int32($0) }
    case .uint16: try convert(UInt16.self) { Int32($0) }
    case .int32: try convert(Int32.self) { $0 }
    case .uint32: try convert(UInt32.self) { Int32(exactly: $0) }
    case .int64: try convert(Int64.self) { Int32(exactly: $0) }
    case .uint64: try convert(UInt64.self) { Int32(exactly: $0) }
    case .float16, .bfloat16: try convert(UInt16.self) { $0 }
    case .float32: try convert(UInt32.self) { $0 }
    case .float64: try convert(UInt64.self) { Float(Double(bitPattern: $0)) }
    }
    self.init(UnsafeRawBufferPointer(target), of: type.stored, shape, owner: converted)
  }
}
