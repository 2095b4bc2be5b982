import Foundation
import Testing

@testable import TerminalRendering

@Suite struct NumberFormatTests {
  @Test(
    "numbers are written alike, and as short as tells them apart",
    arguments: [
      ([0, 1, -3], ["0", "1", "-3"]), ([0.5, 1], ["0.50", "1.00"]), ([-0.001, 0.02], ["0.00", "0.02"]),
      ([1234.56, 1], ["1234.6", "1.0"]), ([0.0012, 0], ["1.2e-3", "0"]), ([1.5e7, -20.25], ["1.5e7", "-2.0e1"]),
      ([.nan, .infinity, -.infinity], ["nan", "inf", "-inf"]), ([99999.5], ["99999.5"]), ([1e5], ["1.0e5"]),
      ([.greatestFiniteMagnitude], ["3.4e38"]), ([-.leastNonzeroMagnitude], ["-1.4e-45"]), ([0.00999], ["1.0e-2"]),
    ] as [([Float], [String])])
  func examples(values: [Float], texts: [String]) {
    let format = NumberFormat(for: values)
    #expect(values.map(format.string) == texts)
  }

  @Test("decimals are those of the C library", arguments: 0...6)
  func likeC(digits: Int) {
    for step in -999...999 {
      let value = Float(step) * 0.7377
      let written = NumberFormat.decimals(digits).string(value)
      let expected = String(format: "%.\(digits)f", Double(value))
      #expect(written == expected || Float(expected) == 0)
    }
  }
}
