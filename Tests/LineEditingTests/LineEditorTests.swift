import LineEditing
import Testing

@Suite(.serialized) struct LineEditorTests {
  private let terminal: Terminal
  private let editor: LineEditor

  init() throws {
    terminal = try Terminal()
    editor = try #require(
      LineEditor(
        input: terminal.program, output: terminal.program, terminal: "xterm", isCommand: { $0.hasPrefix(":") }))
  }

  private func line() -> LineOutcome { editor.readLine(prompt: "? ") }

  private func cell() -> ReadOutcome { editor.readCell(prompt: "> ", continuation: ". ") }

  @Test(arguments: ["f(", ":quit", "", "  two words ", "日本🙂", "a\tb", "\"\"\""])
  func `a line that is asked for is what was typed, and Enter ends it`(text: String) {
    terminal.type("\(text)\r")
    #expect(line() == .line(text))
  }

  @Test func `the keys that edit a line edit one that is asked for`() {
    terminal.type("ac\u{1b}[Db\u{1}x\u{5}y\u{7f}\r")
    #expect(line() == .line("xabc"))
  }

  @Test func `a line that is asked for has no history, and is none`() {
    terminal.type("1\r")
    #expect(cell() == .cell("1"))
    terminal.type("ab\u{1b}[A\u{1b}[B\u{12}\u{10}c\r")
    #expect(line() == .line("abc"))
    terminal.type("\u{1b}[A\r")
    #expect(cell() == .cell("1"))
  }

  @Test func `Ctrl-C gives up a line, and Ctrl-D on an empty one ends the input`() {
    terminal.type("half\u{3}")
    #expect(line() == .interrupted)
    terminal.type("\u{4}")
    #expect(line() == .endOfInput)
    terminal.type("more\r")
    #expect(line() == .line("more"))
  }

  @Test func `each line of a pasted text is one, and the last waits for Enter`() {
    terminal.type("\u{1b}[200~one\r\n(two\n\nthree\u{1b}[201~, four\r")
    #expect(line() == .line("one"))
    #expect(line() == .line("(two"))
    #expect(line() == .line(""))
    #expect(line() == .line("three, four"))
  }

  @Test func `the lines of a pasted text that nobody asked for are the next cell's`() {
    terminal.type("\u{1b}[200~one\nlet a = 2\nlet b = 3\n\u{1b}[201~")
    #expect(line() == .line("one"))
    terminal.type("0\r")
    #expect(cell() == .cell("let a = 2\nlet b = 30"))
  }

  @Test func `a pasted line goes where the cursor is`() {
    terminal.type("ad\u{1b}[D\u{1b}[200~bc\n\u{1b}[201~")
    #expect(line() == .line("abcd"))
  }
}
