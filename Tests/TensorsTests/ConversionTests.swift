import Tensors
import Testing

/// A format of 16 bits by its definition: the sign, the exponent, the digits.
struct SixteenBits: Sendable, CustomTestStringConvertible {
  let dtype: DType
  let fractionBits: Int
  let bias: Int

  /// The number that finite bits stand for.
  func value(_ bits: UInt16) -> Double {
    let exponent = Int(bits & 0x7FFF) >> fractionBits
    let fraction = Double(Int(bits) & ((1 << fractionBits) - 1)) / Double(1 << fractionBits)
    let size =
      exponent == 0
      ? Double(sign: .plus, exponent: 1 - bias, significand: 1) * fraction
      : Double(sign: .plus, exponent: exponent - bias, significand: 1) * (1 + fraction)
    return bits & 0x8000 == 0 ? size : -size
  }

  /// The bits of ∞.
  var infinity: UInt16 { (0x7FFF >> fractionBits) << fractionBits }

  /// The numbers of these bits, as a tensor of the format.
  func tensor(_ bits: [UInt16]) -> Tensor {
    dtype == .float16
      ? Tensor(bits.map { Float16(bitPattern: $0) }) : Tensor(bits.map { BFloat16(bitPattern: $0) })
  }

  /// The bits of a tensor of the format.
  func bits(_ tensor: Tensor) -> [UInt16] {
    dtype == .float16
      ? tensor.asArray(Float16.self).map(\.bitPattern) : tensor.asArray(BFloat16.self).map(\.bitPattern)
  }

  var testDescription: String { dtype.rawValue }

  static let all = [
    SixteenBits(dtype: .float16, fractionBits: 10, bias: 15), SixteenBits(dtype: .bfloat16, fractionBits: 7, bias: 127),
  ]
}

@Suite("A conversion")
struct ConversionTests {
  @Test("from 16 bits to Float gives each of the 65,536 numbers exactly", arguments: SixteenBits.all)
  func widened(format: SixteenBits) {
    let patterns = (0...UInt16.max).map { $0 }
    let floats = format.tensor(patterns).asType(.float32).asArray()
    for (bits, float) in zip(patterns, floats) {
      switch bits & 0x7FFF {
      case format.infinity: #expect(float == (bits & 0x8000 == 0 ? .infinity : -.infinity))
      case format.infinity...: #expect(float.isNaN)
      default:
        let value = format.value(bits)
        if Double(float) != value || (float.sign == .minus) != (bits & 0x8000 != 0) {
          Issue.record("\(bits) is \(value), not \(float)")
        }
      }
    }
  }

  @Test("to 16 bits finds the nearest number, halves to the even one, at every threshold", arguments: SixteenBits.all)
  func narrowed(format: SixteenBits) {
    // Between two neighbours, the half way point goes to the even one, and the next Floats beside it to the nearer one.
    // Above the greatest number, the next power of two stands for ∞.
    var (floats, expected): ([Float], [UInt16]) = ([], [])
    for low in 0..<format.infinity {
      let high = low + 1
      let above = high == format.infinity ? 2 * format.value(low) - format.value(low - 1) : format.value(high)
      let half = Float((format.value(low) + above) / 2)
      floats += [Float(format.value(low)), half.nextDown, half, half.nextUp]
      expected += [low, low, low % 2 == 0 ? low : high, high]
    }
    let numbers = Tensor(floats)
    #expect(format.bits(numbers.asType(format.dtype)) == expected)
    #expect(format.bits((-numbers).asType(format.dtype)) == expected.map { $0 | 0x8000 })
    let special = format.bits(Tensor([.infinity, -.infinity, -0.0]).asType(format.dtype))
    #expect(special == [format.infinity, format.infinity | 0x8000, 0x8000])
    #expect(isNaN(Tensor([.nan, -.nan]).asType(format.dtype)).all().item(Bool.self))
  }

  @Test("of every 16 bits there and back changes nothing", arguments: SixteenBits.all)
  func roundTrips(format: SixteenBits) {
    let patterns = (0...UInt16.max).filter { $0 & 0x7FFF <= format.infinity }
    #expect(format.bits(format.tensor(patterns).asType(.float32).asType(format.dtype)) == patterns)
  }

  @Test("to whole numbers cuts fractions off, moves into the range, and makes 0 of NaN")
  func cut() {
    let numbers = Tensor([.nan, .infinity, -.infinity, -0.0, 1.9, -1.9, 127.5, 128, -128.9, -300, 3e9, -3e9, 1e30])
    let whole: [Int32] = [0, .max, .min, 0, 1, -1, 127, 128, -128, -300, .max, .min, .max]
    #expect(numbers.asType(.int32).asArray(Int32.self) == whole)
    #expect(numbers.asType(.int8).asArray(Int8.self) == whole.map { Int8(clamping: $0) })
    #expect(numbers.asType(.bool).asArray(Bool.self) == whole.indices.map { $0 != 3 })
    let half = Tensor([Float16.nan, .infinity, -65504, 300.5, -0.0, .leastNonzeroMagnitude])
    #expect(half.asType(.int32).asArray(Int32.self) == [0, .max, -65504, 300, 0, 0])
    #expect(half.asType(.bool).asArray(Bool.self) == [true, true, true, true, false, true])
  }

  @Test("between whole numbers keeps the last bits")
  func wrapped() {
    let numbers: [Int32] = [0, 1, -1, 127, 128, 255, 256, -129, .max, .min, 16_777_217]
    #expect(
      Tensor(numbers).asType(.int8).asArray(Int8.self) == numbers.map { Int8(truncatingIfNeeded: $0) })
    #expect(Tensor(numbers).asType(.bool).asArray(Bool.self) == numbers.map { $0 != 0 })
    let bytes = (Int8.min...Int8.max).map { $0 }
    for type in DType.allCases where type != .bool {
      #expect(Tensor(bytes).asType(type).asType(.int8).asArray(Int8.self) == bytes, "\(type)")
    }
  }
}
