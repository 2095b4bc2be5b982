import Testing

@testable import SwiftSource

/// Sources that no person writes take no longer than their length asks for.
@Suite("A source of a million bytes") struct LargeSourceTests {
  static let sources: [(name: String, source: String)] = [
    ("comments in comments", String(repeating: "/*", count: 200_000) + String(repeating: "*/", count: 200_000)),
    ("comments that never end", String(repeating: "/*", count: 200_000)),
    ("brackets in brackets", String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)),
    ("brackets on lines of their own", String(repeating: "[\n", count: 60_000)),
    ("strings that no line closes, in brackets", String(repeating: "(\"\n", count: 60_000)),
    ("strings in strings", String(repeating: "\"\\(", count: 60_000)),
    ("hashes", "let s = " + String(repeating: "#", count: 200_000) + "\"a\"" + String(repeating: "#", count: 200_000)),
    ("variables", (0..<30_000).map { "let v\($0) = \($0)\n" }.joined()),
    ("conditions", String(repeating: "#if true\n", count: 60_000)),
  ]

  @Test("is read in a time that grows with its length alone", arguments: sources.indices)
  func tokens(_ index: Int) {
    let (name, source) = Self.sources[index]
    let clock = ContinuousClock()
    let time = clock.measure { _ = CellOutline.imports(in: source) }
    // A debug build reads a million characters in a second or two; a quadratic reader would need minutes.
    #expect(time < .seconds(20), "\(name): \(time)")
  }

  @Test("with 30,000 variables has an outline at once")
  func outline() {
    let source = (0..<30_000).map { "var v\($0) = \($0)\n" }.joined()
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = CellOutline(source).names.count }
    #expect(count == 30_000)
    #expect(time < .seconds(20), "\(time)")
  }

  @Test("closes strings of one line with their line, and what is open in them, and nothing else")
  func openings() {
    var scanner = SourceScanner()
    scanner.scan("f(\"a \\(b[")
    #expect(scanner.open.count == 1 && scanner.open.last == .bracket("(", ofAttribute: false))
    #expect(scanner.depth == 1 && scanner.open.summary.literals == 0)
    scanner.scan("\"\"\"")
    #expect(scanner.open.count == 2 && scanner.open.summary.literals == 1)
    scanner.scan("\"x")
    #expect(scanner.open.count == 2, "within a string of several lines a quote opens nothing")
  }
}
