import LineEditing
import Testing

/// What is heard of a cell before Enter.
@Suite(.serialized) struct StillnessTests {
  private let terminal: Terminal
  private let editor: LineEditor

  init() throws {
    terminal = try Terminal()
    editor = try #require(
      LineEditor(
        input: terminal.program, output: terminal.program, terminal: "xterm", isCommand: { $0.hasPrefix(":") }))
  }

  /// Reads a cell of which the first keys are typed at once, and the next ones each time that something is heard.
  private func heard(_ keys: String, then next: [String]) -> (heard: [String?], outcome: ReadOutcome) {
    var (heard, rest): ([String?], [String]) = ([], next)
    editor.whenStill = { [terminal] cell in
      heard.append(cell)
      if cell != nil, !rest.isEmpty { terminal.typeOn(rest.removeFirst()) }
    }
    terminal.type(keys)
    let outcome = editor.readCell(prompt: "> ", continuation: ". ")
    return (heard, outcome)
  }

  @Test func `a cell is heard of when it is whole, and Enter says no more of it`() {
    let (heard, outcome) = heard("let x = 1", then: ["\r"])
    #expect(heard == ["let x = 1"] && outcome == .cell("let x = 1"))
  }

  @Test func `what changes is told to be over, and the next is heard of`() {
    let (heard, outcome) = heard("let x = 1", then: ["2", "\u{7f}\u{7f}7", "\r"])
    #expect(heard == ["let x = 1", nil, "let x = 12", nil, "let x = 7"] && outcome == .cell("let x = 7"))
  }

  @Test func `a cursor that moves changes nothing`() {
    let (heard, outcome) = heard("let x = 1", then: ["\u{1b}[D\u{1}\u{5}\r"])
    #expect(heard == ["let x = 1"] && outcome == .cell("let x = 1"))
  }

  @Test func `nothing is heard of a part of a cell, and the whole of a pasted one`() {
    let (heard, outcome) = heard("func f() {\r}", then: ["\u{b}\u{3}"])
    #expect(heard == ["func f() {\n}", nil] && outcome == .interrupted)
    let pasted = self.heard("\u{1b}[200~let a = [\n  1,\n]\n\n\u{1b}[201~", then: ["\r"])
    #expect(pasted.heard == ["let a = [\n  1,\n]"] && pasted.outcome == .cell("let a = [\n  1,\n]"))
  }

  @Test func `a recalled cell is heard of, and what is searched for is not`() {
    terminal.type("1 + 1\r")
    #expect(editor.readCell(prompt: "> ", continuation: ". ") == .cell("1 + 1"))
    let (heard, outcome) = heard("\u{1b}[A", then: ["\r"])
    #expect(heard == ["1 + 1"] && outcome == .cell("1 + 1"))
  }

  @Test func `a line that is asked for is not heard of`() {
    editor.whenStill = { _ in Issue.record("a line was heard of") }
    terminal.type("12", then: "3\r", afterMilliseconds: 60)
    #expect(editor.readLine(prompt: "? ") == .line("123"))
  }
}
