import Reports
import Testing

@testable import TerminalRendering

@Suite struct SourceTests {
  /// The characters above the caret and its tail.
  private func marked(_ line: String, column: Int, length: Int, width: Int = 80) -> String? {
    let excerpt = SourceExcerpt(label: "", lines: [line], firstLine: 1, line: 1, column: column, length: length)
    let drawn = SourceExcerptView(excerpt, ink: .red).lines(on: Canvas(width: width, depth: .none))
    guard drawn.count == 2 else { return nil }
    let caret = drawn[1].plain.prefix { $0 != "^" && $0 != "~" }
    let start = DisplayWidth.of(String(caret))
    let end = drawn[1].width
    var text = ""
    var at = 0
    for cell in drawn[0].cells {
      if at >= start, at < end { text.append(cell.character) }
      at += cell.width
    }
    return text
  }

  @Test("the caret stands under the bytes it is given, whatever comes before them")
  func carets() {
    #expect(marked("let a = b", column: 9, length: 1) == "b")
    #expect(marked("\tlet a", column: 6, length: 1) == "a")
    #expect(marked("let 注意 = x", column: 5, length: 6) == "注意")
    #expect(marked("\"🎉👨‍👩‍👧\" + y", column: 28, length: 1) == "y")
    #expect(marked("e\u{301}\u{1B} z", column: 6, length: 1) == "z")
  }

  @Test("a column inside a character marks that character")
  func insideCharacters() {
    #expect(
      marked("let 注 = x", column: 6, length: 1) == "注" || marked("let 注 = x", column: 6, length: 1)?.isEmpty == false)
  }

  @Test("a place far to the right is brought into view", arguments: [20, 21, 33, 80])
  func scrolled(width: Int) {
    let line = String(repeating: "x + ", count: 100) + "here" + String(repeating: " - 注", count: 50)
    #expect(marked(line, column: 401, length: 4, width: width) == "here")
  }

  @Test("a caret behind the line's end stands behind it")
  func behindTheEnd() {
    let excerpt = SourceExcerpt(label: "cell 1", lines: ["ab"], firstLine: 1, line: 1, column: 99, length: 1)
    let drawn = SourceExcerptView(excerpt, ink: .red).render(on: Canvas(width: 40, depth: .none))
    #expect(drawn == "  cell 1\n1 │ ab\n  │   ^")
  }

  @Test("a place on no line of the excerpt draws no caret")
  func elsewhere() {
    let excerpt = SourceExcerpt(label: "cell 1", lines: ["ab"], firstLine: 1, line: 2, column: 1, length: 1)
    #expect(!SourceExcerptView(excerpt, ink: .red).render(on: Canvas(width: 40, depth: .none)).contains("^"))
  }

  @Test("a difference, applied to the old text, gives the new one", arguments: 0..<40)
  func differences(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let old = (0..<random(12)).map { _ in "\(random(4))" }
    let new = (0..<random(12)).map { _ in "\(random(4))" }
    var (kept, made): ([String], [String]) = ([], [])
    for line in LineDifference.lines(from: old, to: new) {
      switch line {
      case .same(let text, let oldNumber, let newNumber):
        #expect(old[oldNumber - 1] == text && new[newNumber - 1] == text)
        kept.append(text)
        made.append(text)
      case .removed(let text, _): kept.append(text)
      case .added(let text, _): made.append(text)
      }
    }
    #expect(kept == old)
    #expect(made == new)
  }

  @Test("texts too long to be searched are shown as gone and come, but what they share at their ends stays")
  func longTexts() {
    let old = ["same"] + (0..<3000).map { "old \($0)" } + ["end"]
    let new = ["same"] + (0..<3000).map { "new \($0)" } + ["end"]
    let lines = LineDifference.lines(from: old, to: new)
    #expect(lines.count == 6002)
    #expect(lines.first == .same("same", old: 1, new: 1))
    #expect(lines.last == .same("end", old: 3002, new: 3002))
  }

  @Test(
    "what a difference says of texts that are nearly equal",
    arguments: [
      ("a", "a", "no difference"), ("a", "a\n", "the texts differ only in the newline at their end"),
      ("", "", "no difference"),
      ("a ", "a", "- recorded\n+ got\n 1    - a·\n    1 + a"), ("", "a", "- recorded\n+ got\n    1 + a"),
      ("\u{E9}", "e\u{301}", "- recorded\n+ got\n 1    - \u{E9}\n    1 + e\u{301}"),
    ])
  func nearlyEqual(recorded: String, got: String, text: String) {
    #expect(DiffView(recorded: recorded, got: got).render(on: Canvas(width: 80, depth: .none)) == text)
  }

  @Test("the words that differ within a line are marked, and no others")
  func words() {
    let (old, new) = WordDifference.words("weights [0.25, 0.75]", "weights [0.50, 0.75]")
    #expect(old.filter(\.differs).map(\.text) == ["0.25"])
    #expect(new.filter(\.differs).map(\.text) == ["0.50"])
  }
}
