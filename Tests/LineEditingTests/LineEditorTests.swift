import Synchronization
import Testing

@testable import LineEditing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private let up = "\u{1b}[A"
private let down = "\u{1b}[B"
private let control = (
  a: "\u{1}", c: "\u{3}", d: "\u{4}", e: "\u{5}", k: "\u{b}", r: "\u{12}", y: "\u{19}", z: "\u{1a}"
)
private let metaEnter = "\u{1b}\r"

/// A person types these keys, one after the other, and gets these outcomes. What was not asked for ends the test.
struct Typing: CustomTestStringConvertible, Sendable {
  var name: String
  var keys: [String]
  var outcomes: [ReadOutcome]
  var testDescription: String { name }

  init(_ name: String, _ keys: String..., gives outcomes: ReadOutcome...) {
    (self.name, self.keys, self.outcomes) = (name, keys, outcomes)
  }
}

@Suite(.serialized) struct LineEditorTests {
  @Test(arguments: [
    Typing("a line", "1 + 2\r", gives: .cell("1 + 2")),
    Typing("an empty line", "\r", gives: .cell("")),
    Typing("a line end of its own", "x\n", gives: .cell("x")),
    Typing("a function", "func f() {\r1\r}\r", gives: .cell("func f() {\n1\n}")),
    Typing("a blank line in a body", "f(\r\r1)\r", gives: .cell("f(\n\n1)")),
    Typing("an operator and its operand", "x =\r3\r", gives: .cell("x =\n3")),
    Typing("an operator and an empty line", "x =\r\r", gives: .cell("x =")),
    Typing("a command", ":show {\r", gives: .cell(":show {")),
    Typing("Enter before the end", "f(1)", control.a, "\r", gives: .cell("f(1)")),
    Typing("a row within", "a", metaEnter, "b\r", gives: .cell("a\nb")),
    Typing("Ctrl-C", "abc", control.c, "x\r", gives: .interrupted, .cell("x")),
    Typing("Ctrl-C at the second prompt", "f(\rabc", control.c, "x\r", gives: .interrupted, .cell("x")),
    Typing("Ctrl-D within a text", "abc", control.a, control.d, "\r", gives: .cell("bc")),
    Typing("Ctrl-D at the end of a text", "abc", control.d, "\r", gives: .cell("abc")),
    Typing("Ctrl-D at the second prompt", "f(\r", control.d, gives: .cell("f(")),
    Typing("Ctrl-D", control.d, gives: .endOfInput),
    Typing("the row above", "f(\r1\r2", up, "3", down, down, ")\r", gives: .cell("f(\n13\n2)")),
    Typing("the first of three rows", "f(\r1\r2)", up, up, control.e, "0,\r", gives: .cell("f(0,\n1\n2)")),
    Typing(
      "a recalled cell's middle row", "f(\r1\r2)\r", up, up, "9\r", gives: .cell("f(\n1\n2)"), .cell("f(\n19\n2)")),
    Typing("two cells back", "a\rb\r", up, up, "\r", gives: .cell("a"), .cell("b"), .cell("a")),
    Typing("back to what was typed", "a\rdraft", up, down, "!\r", gives: .cell("a"), .cell("draft!")),
    Typing("a prefix", "let x\rf()\rle", "\u{1b}p", "\r", gives: .cell("let x"), .cell("f()"), .cell("let x")),
    Typing(
      "cut and insert", "ab", metaEnter, "c", up, control.a, control.k, down, control.y, "\r", gives: .cell("\ncab")),
    Typing("join two rows", "a", metaEnter, "b", up, control.e, control.k, "\r", gives: .cell("ab")),
    Typing(
      "cut the last row", "a", metaEnter, "bc", control.a, control.k, control.y, control.y, "\r",
      gives: .cell("a\nbcbc")),
    Typing("wide characters", "let 日本 = \"🙂é\"", control.a, "\u{4}\u{4}\u{4}\u{4}", "\r", gives: .cell("日本 = \"🙂é\"")),
    Typing("joined emoji", "\"👩‍👩‍👧\"", control.a, "x\r", gives: .cell("x\"👩‍👩‍👧\"")),
    Typing("Tab at the start of a row", "\tx\r", gives: .cell("  x")),
  ])
  func `keys give cells`(typing: Typing) throws {
    let session = try EditorSession()
    session.type(typing.keys.joined())
    for outcome in typing.outcomes { session.expect(outcome) }
    session.finish()
    #expect(session.state.outcomes.prefix(typing.outcomes.count) == typing.outcomes[...])
  }

  @Test func `the second prompt stands before the lines that follow`() throws {
    let session = try EditorSession()
    session.expect(screen: ">", cursor: 2)
    session.type("func f() {\r")
    session.expect(screen: "> func f() {", ".", cursor: 2)
    session.type("  1\r}")
    session.expect(screen: "> func f() {", ".   1", ". }", cursor: 3)
    session.type(up)
    session.expect(screen: "> func f() {", "  1", "}", cursor: 1)
    session.finish()
  }

  @Test func `the terminal is as it was between cells`() throws {
    let session = try EditorSession()
    session.expect(screen: ">")
    session.wait(for: "bracketed paste") { $0.screen.modes.contains("?2004") }
    session.type("x\r", "abc\u{3}", "\u{4}")
    for outcome in [ReadOutcome.cell("x"), .interrupted, .endOfInput] { session.expect(outcome) }
    session.wait(for: "the end") { $0.state.isOver && !$0.screen.modes.contains("?2004") }
    for modes in session.state.modesBetween {
      #expect(modes.c_lflag == session.modesBefore.c_lflag)
      #expect(modes.c_iflag == session.modesBefore.c_iflag)
      #expect(modes.c_oflag == session.modesBefore.c_oflag)
    }
  }

  @Test func `a pasted block is one cell, and Enter runs it`() throws {
    let session = try EditorSession()
    session.expect(screen: ">")
    session.paste("let a = 1\r\nif a {\r\tf(\"\u{3}🙂\")\n}\r\n")
    session.expect(screen: "> let a = 1", "if a {", "        f(\"🙂\")", "}", cursor: 1)
    #expect(session.state.outcomes == [])
    session.type("\r")
    session.expect(.cell("let a = 1\nif a {\n\tf(\"🙂\")\n}"))
    session.paste("f(\n1,")
    session.type("\r2)\r")
    session.expect(.cell("f(\n1,\n2)"))
    session.finish()
  }

  @Test func `a cell taller than the terminal is moved through`() throws {
    var options = EditorSession.Options()
    options.rows = 6
    let session = try EditorSession(options)
    let rows = (1...20).map { "a\($0)" }
    session.paste(rows.joined(separator: "\n"))
    session.expect(screen: ". a16", "a17", "a18", "a19", "a20", cursor: 3)
    session.type(String(repeating: up, count: 19), "!")
    session.expect(screen: "> a1!", "a2", "a3", "a4", "a5", cursor: 5)
    session.type(String(repeating: down, count: 9), "?")
    session.expect(screen: ". a6", "a7", "a8", "a9", "a10?")
    session.type("\r")
    session.expect(.cell(rows.map { $0 == "a1" ? "a1!" : $0 == "a10" ? "a10?" : $0 }.joined(separator: "\n")))
    session.finish()
  }

  @Test func `wide characters and emoji keep their columns`() throws {
    let session = try EditorSession()
    session.type("日本語🙂é")
    session.expect(screen: "> 日本語🙂é", cursor: 11)
    session.type(control.a, "x")
    session.expect(screen: "> x日本語🙂é", cursor: 3)
    session.type(control.e, "\u{7f}\u{7f}", "👩‍👧")
    session.expect(screen: "> x日本語👩👧", cursor: 13)
    session.type("\r")
    session.expect(.cell("x日本語👩‍👧"))
    session.finish()
  }

  @Test func `a prompt may have colours`() throws {
    var options = EditorSession.Options()
    options.prompt = "\u{1b}[1m\u{1b}[32m[1]\u{1b}[0m> \u{1b}[36m"
    let session = try EditorSession(options)
    session.type("abc", control.a)
    session.expect(screen: "[1]> abc", cursor: 5)
    session.finish()
  }

  @Test func `a search finds literal text in cells of many rows`() throws {
    let session = try EditorSession()
    session.type("f(scores[0],\r1)\r", "y\r", "draft")
    for text in ["f(scores[0],\n1)", "y"] { session.expect(.cell(text)) }
    session.type(control.r, "s[")
    session.expect(screen: "search ‹s[› f(scores[0],", "1)", cursor: 19)
    session.type("zz")
    session.expect(screen: "no such cell ‹s[zz› f(scores[0],", "1)")
    session.type("\u{7f}\u{7f}", up)
    session.wait(for: "the prompt") { $0.screen.lines.contains("> f(scores[0],") || $0.screen.lines.last == "> draft" }
    session.type(control.c)
    session.expect(.interrupted)
    session.type("draft", control.r, "y", "\u{7}", "!\r")
    session.expect(.cell("draft!"))
    session.type(control.r, "[0]\r")
    session.expect(.cell("f(scores[0],\n1)"))
    session.finish()
  }

  @Test func `cells are recalled across sessions, and an offered text first`() throws {
    let folder = try TemporaryFolder()
    var options = EditorSession.Options()
    options.historyFile = folder.path + "/state/history"
    let first = try EditorSession(options)
    first.type("f(\r\t\"\\n日本\")\r", "\r", "abc\u{3}")
    first.expect(.cell("f(\n  \"\\n日本\")"))
    first.finish()
    options.offered = "lesson(\n1)"
    let second = try EditorSession(options)
    second.type(up, "\r")
    second.expect(.cell("lesson(\n1)"))
    second.type(up, up, up, "\r")
    second.expect(.cell("f(\n  \"\\n日本\")"))
    second.finish()
    #expect(second.state.historyFailure == nil)
    let entries = try HistoryFile(path: folder.path + "/state/history", limit: 10).load()
    #expect(entries == ["f(\n  \"\\n日本\")", "lesson(\n1)", "f(\n  \"\\n日本\")"])
  }

  @Test func `a long text comes back whole from a walk through the history`() throws {
    let session = try EditorSession()
    let text = "let s = [" + (0..<600).map(String.init).joined(separator: ", ") + "]"
    session.type("a\r")
    session.expect(.cell("a"))
    session.paste(text)
    session.type(up, down, "\r")
    session.expect(.cell(text))
    session.finish()
  }

  @Test func `a suspended editor leaves the terminal usable, and draws the cell again`() throws {
    let seen = SuspendedModes()
    var options = EditorSession.Options()
    options.onSuspend = { seen.note($0) }
    let session = try EditorSession(options)
    session.type("f(\rabc", control.z)
    session.expect(screen: "> f(", ". abc", "> f(", "abc", cursor: 3)
    #expect(seen.all == [session.modesBefore.c_lflag])
    session.type(")\r")
    session.expect(.cell("f(\nabc)"))
    session.finish()
  }

  @Test func `a new size draws the cell anew`() throws {
    let session = try EditorSession()
    session.type("f(\r0123456789012345678901234567890123456789")
    session.expect(screen: "> f(", ". 0123456789012345678901234567890123456789")
    var size = winsize(ws_row: 24, ws_col: 30, ws_xpixel: 0, ws_ypixel: 0)
    #expect(ioctl(session.terminal, UInt(TIOCSWINSZ), &size) == 0)
    session.wait(for: "30 columns") { $0.screen.lines.contains { $0.hasSuffix("012345678901234567890123456789") } }
    session.type("!)\r")
    session.expect(.cell("f(\n0123456789012345678901234567890123456789!)"))
    session.finish()
  }

  @Test func `a terminal that hangs up ends the input`() throws {
    let session = try EditorSession()
    session.type("abc")
    session.expect(screen: "> abc")
    session.hangUp()
    session.wait(for: "the end") { $0.state.isOver }
    #expect(session.state.outcomes == [.endOfInput])
  }

  @Test func `what is no terminal is refused`() throws {
    let pipe = try Pipe()
    #expect(LineEditor(input: pipe.reading) == nil)
  }
}

final class SuspendedModes: Sendable {
  private let modes = Mutex<[tcflag_t]>([])
  var all: [tcflag_t] { modes.withLock { $0 } }
  func note(_ now: termios) { modes.withLock { $0.append(now.c_lflag) } }
}
