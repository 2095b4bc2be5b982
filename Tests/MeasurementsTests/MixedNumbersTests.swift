import Measurements
import Testing

@Suite("The numbers that all sides compute with") struct MixedNumbersTests {
  private static let places = [0, 1, 2, 1_000, 99_999, 100_002]

  /// The bits are those that `Scripts/peers/mixed_numbers.py` prints.
  @Test(
    "are NumPy's, bit for bit",
    arguments: [
      (1, [0x3e6c1c14, 0x3f59f631, 0x3fd0d84f, 0xbdef05e4, 0x3fdb351b, 0x3ecab699]),
      (2, [0x3ea1bc60, 0x3f5cf2cc, 0x3ea9a023, 0xbfc1d2fe, 0x3fa1f391, 0xbfb88f77]),
      (12_345, [0xbfa2b1bf, 0xbf82e2c4, 0xbfa8b25e, 0x3f4d4461, 0x3dc5eeee, 0xbeb775ab]),
      (.max, [0x3faead1f, 0x3fb6f299, 0xbf78c427, 0x3f3fbabc, 0xbfab3eb5, 0x3ef3952f]),
    ] as [(UInt64, [UInt32])])
  func bits(seed: UInt64, bits: [UInt32]) {
    let numbers = MixedNumbers.of(seed: seed, count: 100_003)
    #expect(Self.places.map { numbers[$0].bitPattern } == bits)
  }

  @Test("have mean 0 and variance 1, and differ by seed")
  func spread() {
    let (first, second) = (MixedNumbers.of(seed: 1, count: 40_009), MixedNumbers.of(seed: 2, count: 40_009))
    for numbers in [first, second] {
      let mean = numbers.reduce(0) { $0 + Double($1) } / Double(numbers.count)
      let variance = numbers.reduce(0) { $0 + Double($1) * Double($1) } / Double(numbers.count)
      #expect(abs(mean) < 0.02 && abs(variance - 1) < 0.02)
    }
    #expect(zip(first, second).filter { $0 == $1 }.count < 5)
  }
}
