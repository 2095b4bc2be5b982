import Measurements
import Testing

@Suite("What is made of measured times") struct StatisticsTests {
  @Test(
    "has the middle of them",
    arguments: [([3], 3), ([9, 1, 4], 4), ([8, 1, 2, 4], 3), ([1, 1, 1, 900], 1)] as [([Double], Double)])
  func median(values: [Double], middle: Double) {
    #expect(Statistics.median(values) == middle)
  }

  @Test("has no middle if there are none")
  func none() {
    #expect(Statistics.median([]).isNaN)
  }

  @Test("has the exponent of a power, and of what is near one", arguments: [-1, 0, 1, 1.5, 2, 3])
  func exponent(power: Double) {
    func points(_ factors: [Double]) -> [(size: Double, value: Double)] {
      zip([512.0, 1_024, 2_048, 8_192], factors).map { size, factor in
        var value = 7e-9 * factor
        // size to the power, by doublings: an own way to compute it.
        var (log2, left) = (0.0, size)
        while left > 1 { (log2, left) = (log2 + 1, left / 2) }
        for _ in 0..<Int(2 * log2 * abs(power)) { value *= power < 0 ? 0.7071067811865476 : 1.4142135623730951 }
        return (size, value)
      }
    }
    #expect(abs(Statistics.exponent(points([1, 1, 1, 1])) - power) < 1e-9)
    #expect(abs(Statistics.exponent(points([1.05, 0.95, 0.95, 1.05])) - power) < 0.05)
    #expect(abs(Statistics.exponent(points([1, 1.4, 2, 4])) - power) > 0.3)
  }

  @Test("has no exponent of a single size")
  func flat() {
    #expect(Statistics.exponent([(4, 1), (4, 2)]).isNaN)
  }
}
