import SwiftSource
import Testing

@Suite struct SourceCellTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var source: String
    var expected: [SourceCell]
    var testDescription: String { name }

    init(_ name: String, _ source: String, _ expected: [SourceCell]) {
      self.name = name
      self.source = source
      self.expected = expected
    }
  }

  private static func cell(_ line: Int, _ text: String, _ title: String? = nil) -> SourceCell {
    SourceCell(text: text, line: line, title: title)
  }

  @Test(arguments: [
    Row("nothing", "", []),
    Row("blank lines", "\n  \n\n", []),
    Row("only comments", "// a\n/* b\n c */\n", []),
    Row("two statements", "let x = 1\nlet y = 2\n", [cell(1, "let x = 1"), cell(2, "let y = 2")]),
    Row("blank lines between", "\n\nlet x = 1\n\n\nx\n", [cell(3, "let x = 1"), cell(6, "x")]),
    Row("a function", "func f() {\n\n  1\n}\nf()", [cell(1, "func f() {\n\n  1\n}"), cell(5, "f()")]),
    Row("a comment before", "// one\n\n// two\nlet x = 1", [cell(1, "// one\n\n// two\nlet x = 1")]),
    Row("a comment between", "x\n// two\ny", [cell(1, "x"), cell(2, "// two\ny")]),
    Row("a comment after", "x // one\n// two", [cell(1, "x // one")]),
    Row("a chain", "xs\n  .map { $0 }\n  .sum()\ny", [cell(1, "xs\n  .map { $0 }\n  .sum()"), cell(4, "y")]),
    Row("a chain over blank lines", "xs\n\n  // c\n  .map { $0 }", [cell(1, "xs\n\n  // c\n  .map { $0 }")]),
    Row("else", "if a {\n}\nelse {\n}\nx", [cell(1, "if a {\n}\nelse {\n}"), cell(5, "x")]),
    Row("catch", "do {\n}\ncatch {\n}", [cell(1, "do {\n}\ncatch {\n}")]),
    Row("repeat and while", "repeat {\n}\nwhile a\nx", [cell(1, "repeat {\n}\nwhile a"), cell(4, "x")]),
    Row("a loop after a brace", "if a {\n}\nwhile b {\n}", [cell(1, "if a {\n}"), cell(3, "while b {\n}")]),
    Row("a ternary", "let x = a\n  ? 1\n  : 2", [cell(1, "let x = a\n  ? 1\n  : 2")]),
    Row("a binary operator", "let x = a\n  && b\n  + c", [cell(1, "let x = a\n  && b\n  + c")]),
    Row("a prefix operator", "let x = a\n-x\n!y", [cell(1, "let x = a"), cell(2, "-x"), cell(3, "!y")]),
    Row("a brace of its own line", "func f()\n{\n}", [cell(1, "func f()\n{\n}")]),
    Row("a getter of its own line", "var x: Int\n{ 3 }\nx", [cell(1, "var x: Int\n{ 3 }"), cell(3, "x")]),
    Row("a bracket", "let x = a\n[1]", [cell(1, "let x = a"), cell(2, "[1]")]),
    Row("an operand after a blank line", "let x =\n\n  1", [cell(1, "let x =\n\n  1")]),
    Row("an attribute", "@inlinable\nfunc f() {}", [cell(1, "@inlinable\nfunc f() {}")]),
    Row("a condition", "#if A\nlet x = 1\n#endif\nx", [cell(1, "#if A\nlet x = 1\n#endif"), cell(4, "x")]),
    Row("a script line", "#!/usr/bin/env attnlab\nx", [cell(2, "x")]),
    Row("Windows line ends", "x\r\ny\r\n", [cell(1, "x"), cell(2, "y")]),
    Row("what never ends", "x\nfunc f() {\n  1\n", [cell(1, "x"), cell(2, "func f() {\n  1")]),
  ])
  func `a cell ends where Swift's statement does`(row: Row) {
    #expect(splitCells(row.source) == row.expected)
  }

  @Test(arguments: [
    Row("two cells", "// %%\nlet x = 1\nlet y = 2\n// %%\nx", [cell(2, "let x = 1\nlet y = 2"), cell(5, "x")]),
    Row("titles", "// %% The first\nx\n// %%  Second \ny", [cell(2, "x", "The first"), cell(4, "y", "Second")]),
    Row("a cell before the first marker", "x\ny\n// %% two\nz", [cell(1, "x\ny"), cell(4, "z", "two")]),
    Row("an empty cell", "// %%\n\n// %%\n// only this\n// %%\nx", [cell(6, "x")]),
    Row("blank lines around", "// %%\n\n\nx\n\n\n// %%\ny", [cell(4, "x"), cell(8, "y")]),
    Row("no marker", "// %%% x\nlet x = 1\n// %%y\nx", [cell(1, "// %%% x\nlet x = 1"), cell(3, "// %%y\nx")]),
    Row("an indented one is none", "  // %%\nx\ny", [cell(1, "  // %%\nx"), cell(3, "y")]),
    Row("an unfinished cell", "// %%\nf(\n// %%\nx", [cell(2, "f("), cell(4, "x")]),
  ])
  func `markers decide in a file that has them`(row: Row) {
    #expect(splitCells(row.source) == row.expected)
  }

  @Test func `a command is a cell by itself`() {
    let source = "let x = 1\n:undo\n  .map\n:show x\n"
    #expect(
      splitCells(source, isCommand: { $0.hasPrefix(":") }) == [
        SourceCell(text: "let x = 1", line: 1), SourceCell(text: ":undo", line: 2),
        SourceCell(text: "  .map", line: 3), SourceCell(text: ":show x", line: 4),
      ])
  }

  @Test func `a large file is split in time that grows with its length`() {
    let body = String(repeating: "  f(1, [2, 3])\n", count: 20_000)
    let clock = ContinuousClock()
    let taken = clock.measure {
      #expect(splitCells("func g() {\n\(body)}\nx").map(\.line) == [1, 20_003])
    }
    #expect(taken < .seconds(20))
  }
}
