import Tensors
import Testing

@testable import TensorFiles

@Suite("Numbers of a file") struct ConversionTests {
  /// Reads numbers that are given by their bits, in both orders of bytes, and returns them if both give the same.
  private func read<Bits: FixedWidthInteger>(_ bits: [Bits], as type: ElementType) throws -> [Float] {
    let both = try [false, true].map { isBigEndian in
      let ordered = bits.map { isBigEndian ? $0.bigEndian : $0.littleEndian }
      let bytes = try OwnedBytes(count: bits.count * type.size)
      ordered.withUnsafeBytes { bytes.bytes.copyMemory(from: $0) }
      return try Tensor(
        reading: UnsafeRawBufferPointer(bytes.bytes), as: type, isBigEndian: isBigEndian, [bits.count], owner: bytes
      ).asArray()
    }
    #expect(both[0].map(\.bitPattern) == both[1].map(\.bitPattern))
    return both[0]
  }

  @Test("of one byte, and whole ones that fit, keep their values")
  func whole() throws {
    #expect(try read([0, 1, 2, 255] as [UInt8], as: .bool) == [0, 1, 1, 1])
    #expect(try read([-128, 127, -1] as [Int8], as: .int8) == [-128, 127, -1])
    #expect(try read([0, 255] as [UInt8], as: .uint8) == [0, 255])
    #expect(try read([.min, .max, -2] as [Int16], as: .int16) == [-32768, 32767, -2])
    #expect(try read([0, .max] as [UInt16], as: .uint16) == [0, 65535])
    #expect(try read([-3, 1 << 24] as [Int32], as: .int32) == [-3, 16_777_216])
    #expect(try read([5, 0x7FFF_FF80] as [UInt32], as: .uint32) == [5, 2_147_483_520])
    #expect(try read([-0x8000_0000, 7] as [Int64], as: .int64) == [-2_147_483_648, 7])
    #expect(try read([0, 11] as [UInt64], as: .uint64) == [0, 11])
  }

  @Test("that don't fit in int32 are refused, with the first of them and its place")
  func overflow() {
    func refused(_ number: String, _ index: Int) -> TensorFileError.Trouble {
      .doesNotFit(number: number, index: index, type: "int32")
    }
    #expect(throws: refused("2147483648", 1)) { try read([0, 1 << 31, .max] as [UInt32], as: .uint32) }
    #expect(throws: refused("-2147483649", 2)) { try read([0, 1, -(1 << 31) - 1] as [Int64], as: .int64) }
    #expect(throws: refused("2147483648", 0)) { try read([1 << 31] as [Int64], as: .int64) }
    #expect(throws: refused("18446744073709551615", 0)) { try read([.max] as [UInt64], as: .uint64) }
  }

  @Test("with fractions become the nearest Float, infinities beyond it, and NaN stays NaN")
  func fractions() throws {
    let doubles = [0.1, -0.0, 1e300, -1e300, 1e-300, .infinity, 1 + 0x1p-24, 1 + 0x1.8p-24].map(\.bitPattern)
    #expect(try read(doubles, as: .float64) == [0.1, -0.0, .infinity, -.infinity, 0, .infinity, 1, 1 + 0x1p-23])
    #expect(try read([Double.nan.bitPattern], as: .float64)[0].isNaN)
    // 1, the greatest, the least, -∞ and 1/3 of binary16, from its definition.
    #expect(
      try read([0x3C00, 0x7BFF, 0x0001, 0xFC00, 0x3555] as [UInt16], as: .float16)
        == [1, 65504, 0x1p-24, -.infinity, 0x1.554p-2])
    #expect(
      try read([0x3F80, 0x7F7F, 0xC040, 0x7F80, 0x0001] as [UInt16], as: .bfloat16)
        == [1, 0x1.FEp127, -3, .infinity, 0x1p-133])
    #expect(try read([Float(0.1).bitPattern, 0x8000_0000, 1], as: .float32) == [0.1, -0.0, .leastNonzeroMagnitude])
  }

  @Test("are kept where their type is one of a tensor's, and become the nearest elsewhere")
  func types() {
    let kept = ElementType.allCases.filter { $0.stored.rawValue == $0.rawValue }
    #expect(kept == [.bool, .int8, .int32, .float16, .bfloat16, .float32])
    for type in kept { #expect(ElementType(type.stored) == type && type.stored.size == type.size) }
    for type in ElementType.allCases where !kept.contains(type) {
      #expect(type.stored == (type == .float64 ? .float32 : .int32))
    }
  }
}
