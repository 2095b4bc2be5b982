import Testing

@testable import SwiftSource

@Suite struct SourceScannerTests {
  private static let fragments = [
    "let", " ", "  ", "x", "\"", "\"\"\"", "#", "#\"", "\"#", "\\(", ")", "(", "[", "]", "{", "}", "//", "/*", "*/",
    "/",
    "a/b", "1.5e-3", "0x1F", ".", "..<", "@main", "`a`", "`", "\\", "é\u{301}", "🚀", "#if", "#endif", "=", ",", ";",
    ":",
    "->", "!", "\t",
  ]

  /// Lines of fragments in an order that only the seed knows.
  private static func soup(_ seed: UInt64) -> [String] {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    return (0..<7).map { _ in (0..<next(13)).map { _ in fragments[next(fragments.count)] }.joined() }
  }

  @Test func `the pieces of any line are the line, one after the other`() {
    for seed in UInt64(1)...500 {
      var scanner = SourceScanner()
      for line in Self.soup(seed) {
        var pieces: [Unicode.Scalar] = []
        scanner.scan(line) { scanner, piece in
          #expect(!piece.text.isEmpty && piece.text.endIndex == scanner.index)
          pieces += piece.text
        }
        #expect(pieces == Array(line.unicodeScalars), "seed \(seed): \(line)")
      }
    }
  }

  @Test func `what is open after a piece is what is open before the next`() {
    for seed in UInt64(1)...500 {
      var scanner = SourceScanner()
      for line in Self.soup(seed) {
        var open = scanner.open.summary
        scanner.scan(line) { scanner, piece in
          #expect(piece.before == open)
          open = scanner.open.summary
        }
      }
    }
  }
}
