import Reports
import Testing

@testable import TerminalRendering

@Suite struct CodeLineTests {
  private func broken(_ code: String, _ width: Int) -> [String] {
    CodeLines.parts(of: SwiftHighlighter.highlight(code), width: width).map(\.shown.plain)
  }

  private static let lines = [
    "let scores = matmul(queries, keys.transposed()) / Float(4).squareRoot()",
    "    for row in 0..<3 { print(\"row \\(row) of the scores\", scores[row]) }  // three rows of the scores",
    "let 注意力机制 = softmax(注意力机制, axis: -1), weights = [0.25, 0.50, 0.75, 1.00, 1.25, 1.50]",
  ]

  /// The words of a line of code, with its numbers and names whole.
  private func words(_ text: String) -> [String] {
    text.matches(of: /[\w.]+/).map { String($0.0) }.filter { $0 != "." && $0 != ".." }
  }

  @Test("no word is broken, nothing is lost, and each part fits", arguments: lines, [24, 30, 37, 50, 60])
  func words(code: String, width: Int) {
    let parts = broken(code, width)
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { DisplayWidth.of($0) <= width })
    let shown = parts.enumerated().map { $0 > 0 ? String($1.trimmingPrefix(#/\ +\/\/\ ?/#)) : $1 }.joined(
      separator: " ")
    // At a seam without a space, such as a bracket, a word may stand apart from its dot.
    let isWhole = words(code).joined().filter { $0 != "." } == words(shown).joined().filter { $0 != "." }
    #expect(isWhole, "\(parts)")
    let shownWords = words(shown)
    for word in words(code) where !word.contains(".") { #expect(shownWords.contains(word), "\(parts)") }
  }

  @Test("what goes on is indented, and a comment goes on as one")
  func margins() {
    #expect(broken("  let sum = first + second", 20) == ["  let sum = first +", "      second"])
    #expect(broken("let a = 1  // one of many", 16) == ["let a = 1  //", "    // one of", "    // many"])
  }

  @Test("a space outside of a string is preferred")
  func strings() {
    #expect(broken("print(value, \"of the row\")", 22) == ["print(value,", "    \"of the row\")"])
  }

  @Test("a word that no line can hold is broken as a last resort")
  func longWord() {
    #expect(broken("abcdefghijklmnop", 10).map(\.count) == [10, 10])
  }

  @Test("the caret of an excerpt stands below the part that has the place", arguments: [24, 30, 41])
  func caret(width: Int) throws {
    let line = "let scores = matmul(queries, keys) + somewhere(else: true)"
    let column = try #require(line.firstRange(of: "somewhere")).lowerBound.utf16Offset(in: line) + 1
    let excerpt = SourceExcerpt(label: "", lines: [line], firstLine: 1, line: 1, column: column, length: 9)
    let drawn = SourceExcerptView(excerpt, ink: .red).lines(on: Canvas(width: width, depth: .none)).map(\.plain)
    let caret = try #require(drawn.firstIndex { $0.contains("^") })
    let (above, below) = (Array(drawn[caret - 1]), Array(drawn[caret]))
    #expect(String(zip(above, below).filter { "^~".contains($0.1) }.map(\.0)) == "somewhere")
  }
}
