import AttentionEngine
import Tensors
import Testing

@Suite("Rounding to fewer bits")
struct RoundingTests {
  /// All numbers of a format, from its bits: sign, exponent and fraction, read as IEEE 754 says.
  private static func all(_ exponentBits: Int, _ fractionBits: Int) -> [Double] {
    let bias = (1 << (exponentBits - 1)) - 1
    return (0..<(1 << (exponentBits + fractionBits))).compactMap { bits in
      let (exponent, fraction) = (bits >> fractionBits, bits & ((1 << fractionBits) - 1))
      if exponent == (1 << exponentBits) - 1 { return nil }
      let part = Double(fraction) / Double(1 << fractionBits)
      return exponent == 0
        ? part * Double(sign: .plus, exponent: 1 - bias, significand: 1)
        : (1 + part) * Double(sign: .plus, exponent: exponent - bias, significand: 1)
    }
  }

  private static func all(_ format: FloatFormat) -> [Double] {
    format == .bfloat16 ? all(8, 7) : all(5, 10)
  }

  @Test("leaves every number of the format as it is, and of either sign", arguments: FloatFormat.allCases)
  func fixed(format: FloatFormat) {
    let numbers = Self.all(format).map { Float($0) }
    #expect(Tensor(numbers).rounded(to: format).asArray() == numbers)
    #expect((-Tensor(numbers)).rounded(to: format).asArray() == numbers.map { -$0 })
    #expect(numbers.last == format.greatest && numbers[1] == format.least)
    #expect(Float(1).nextUp < 1 + format.epsilon && numbers.contains(1 + format.epsilon))
  }

  @Test("takes what lies between two neighbours to the nearer, halves to the even", arguments: FloatFormat.allCases)
  func between(format: FloatFormat) {
    let numbers = Self.all(format)
    for index in stride(from: 0, to: numbers.count - 1, by: 7) {
      let (low, high) = (numbers[index], numbers[index + 1])
      func rounded(_ x: Double) -> Double { Double(Tensor(Float(x)).rounded(to: format).item()) }
      let middle = Float((low + high) / 2)
      guard Double(middle) == (low + high) / 2 else { continue }  // below Float's own least step
      #expect(rounded(Double(middle)) == (index % 2 == 0 ? low : high))
      #expect(rounded(Double(middle.nextUp)) == high)
      if middle.nextDown > 0 { #expect(rounded(Double(middle.nextDown)) == low) }
    }
  }

  @Test("goes to infinity from half a step beyond the greatest, and keeps what is no number")
  func ends() {
    let half = Tensor([65519.996, 65520, -65520, .infinity, -.infinity] as [Float]).rounded(to: .float16)
    #expect(half.asArray() == [65504, .infinity, -.infinity, .infinity, -.infinity])
    let brain = Tensor([Float.greatestFiniteMagnitude, 3.3961775e38, 3.396e38]).rounded(to: .bfloat16)
    #expect(brain.asArray() == [.infinity, .infinity, FloatFormat.bfloat16.greatest])
    for format in FloatFormat.allCases {
      #expect(Tensor(Float.nan).rounded(to: format).item().isNaN)
      let zero = Tensor(-Float(0)).rounded(to: format).item()
      #expect(zero == 0 && zero.sign == .minus)
    }
  }

  /// Numbers of every sign, exponent and beginning of the fraction that `Float` has, and of ends that lie on ties, next to
  /// them and apart from them: all values of the upper 16 bits, before some of the lower.
  private static let everywhere: [Float] = [0, 0x0001, 0x0fff, 0x1000, 0x1001, 0x3000, 0x8000, 0x8001].flatMap { end in
    (0...0xffff).map { Float(bitPattern: $0 << 16 | end) }
  }

  /// Where two lists of numbers differ, the sign of 0 included; one NaN is as good as another.
  private static func differing(_ got: [Float], _ want: [Float]) -> [Float] {
    zip(got, want).filter { $0.bitPattern != $1.bitPattern && !($0.isNaN && $1.isNaN) }.map { $0.0 }
  }

  @Test("to bfloat16 is cutting off 16 bits, after a carry from them")
  func cutting() {
    let want = Self.everywhere.map { x in
      x.isNaN ? x : Float(bitPattern: (x.bitPattern + 0x7fff + (x.bitPattern >> 16 & 1)) & 0xffff_0000)
    }
    let got = Tensor(Self.everywhere).rounded(to: .bfloat16).asArray()
    #expect(Self.differing(got, want).isEmpty)
  }

  @Test("to float16 is what Swift's own Float16 holds")
  func swiftsOwn() {
    let got = Tensor(Self.everywhere).rounded(to: .float16).asArray()
    #expect(Self.differing(got, Self.everywhere.map { Float(Float16($0)) }).isEmpty)
    let (format, own) = (FloatFormat.float16, Float16.self)
    #expect(format.greatest == Float(own.greatestFiniteMagnitude) && format.least == Float(own.leastNonzeroMagnitude))
    #expect(format.epsilon == Float(own.ulpOfOne) && format.exponentBits == own.exponentBitCount)
    #expect(format.fractionBits == own.significandBitCount && format.bits == 16)
  }

  @Test("never turns the order of two numbers round", arguments: FloatFormat.allCases)
  func monotone(format: FloatFormat) {
    let numbers = Tensor.normal([1009], scale: 100, seed: 3).asArray().sorted()
    let rounded = Tensor(numbers).rounded(to: format).asArray()
    #expect(zip(rounded, rounded.dropFirst()).allSatisfy { $0 <= $1 })
    for (before, after) in zip(numbers, rounded) { #expect(abs(after - before) <= abs(before) * format.epsilon / 2) }
  }
}
