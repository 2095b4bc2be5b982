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

/// A person types some keys, which give an outcome, and goes on.
struct Typing: CustomTestStringConvertible, Sendable {
  var name: String
  var steps: [(keys: String, outcome: ReadOutcome)]
  var testDescription: String { name }

  init(_ name: String, _ steps: (keys: String, outcome: ReadOutcome)...) {
    (self.name, self.steps) = (name, steps)
  }
}

@Suite(
  .serialized,
  .disabled("an editor on a thread of its own waits for ever beside the other suites: to be driven as a program"))
struct LineEditorTests {
  @Test(arguments: [
    Typing("a line", ("1 + 2\r", .cell("1 + 2"))),
    Typing("an empty line", ("\r", .cell(""))),
    Typing("a line end of its own", ("x\n", .cell("x"))),
    Typing("a function", ("func f() {\r1\r}\r", .cell("func f() {\n1\n}"))),
    Typing("a blank line in a body", ("f(\r\r1)\r", .cell("f(\n\n1)"))),
    Typing("an operator and its operand", ("x =\r3\r", .cell("x =\n3"))),
    Typing("an operator and an empty line", ("x =\r\r", .cell("x ="))),
    Typing("a command", (":show {\r", .cell(":show {"))),
    Typing("Enter before the end", ("f(1)\(control.a)\r", .cell("f(1)"))),
    Typing("a row within", ("a\(metaEnter)b\r", .cell("a\nb"))),
    Typing("Ctrl-C", ("abc\(control.c)", .interrupted), ("x\r", .cell("x"))),
    Typing("Ctrl-C at the second prompt", ("f(\rabc\(control.c)", .interrupted), ("x\r", .cell("x"))),
    Typing("Ctrl-D within a text", ("abc\(control.a)\(control.d)\r", .cell("bc"))),
    Typing("Ctrl-D at the end of a text", ("abc\(control.d)\r", .cell("abc"))),
    Typing("Ctrl-D at the second prompt", ("f(\r\(control.d)", .cell("f("))),
    Typing("the row above", ("f(\r1\r2\(up)3\(down)\(down))\r", .cell("f(\n13\n2)"))),
    Typing("the first of three rows", ("f(\r1\r2)\(up)\(up)\(control.e)0,\r", .cell("f(0,\n1\n2)"))),
    Typing("a recalled middle row", ("f(\r1\r2)\r", .cell("f(\n1\n2)")), ("\(up)\(up)9\r", .cell("f(\n19\n2)"))),
    Typing("an unfinished middle row", ("f(\(metaEnter)1\(metaEnter)2\(up)\r3\(down))\r", .cell("f(\n1\n3\n2)"))),
    Typing("two cells back", ("a\r", .cell("a")), ("b\r", .cell("b")), ("\(up)\(up)\r", .cell("a"))),
    Typing("back to what was typed", ("a\r", .cell("a")), ("draft\(up)\(down)!\r", .cell("draft!"))),
    Typing("a prefix", ("let x\r", .cell("let x")), ("f()\r", .cell("f()")), ("le\u{1b}p\r", .cell("let x"))),
    Typing("cut and insert", ("ab\(metaEnter)c\(up)\(control.a)\(control.k)\(down)\(control.y)\r", .cell("\nabc"))),
    Typing("join two rows", ("a\(metaEnter)b\(up)\(control.e)\(control.k)\r", .cell("ab"))),
    Typing("cut a last row", ("a\(metaEnter)bc\(control.a)\(control.k)\(control.y)\(control.y)\r", .cell("a\nbcbc"))),
    Typing("wide characters", ("日本 = \"🙂é\"\(control.a)\(control.d)\r", .cell("本 = \"🙂é\""))),
    Typing("joined emoji", ("\"👩‍👩‍👧\"\(control.a)x\r", .cell("x\"👩‍👩‍👧\""))),
    Typing("Tab at the start of a row", ("\tx\r", .cell("  x"))),
  ])
  func `keys give cells`(typing: Typing) throws {
    let session = try EditorSession()
    for step in typing.steps {
      session.type(step.keys)
      session.expect(step.outcome)
    }
    session.finish()
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
    for (keys, outcome) in [("x\r", ReadOutcome.cell("x")), ("abc\u{3}", .interrupted), ("\u{4}", .endOfInput)] {
      session.type(keys)
      session.expect(outcome)
    }
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
    session.type("f(scores[0],\r1)\r")
    session.expect(.cell("f(scores[0],\n1)"))
    session.type("y\r")
    session.expect(.cell("y"))
    session.type("draft", control.r, "s[")
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
    first.type("f(\r\t\"\\n日本\")\r")
    first.expect(.cell("f(\n  \"\\n日本\")"))
    first.type("\r")
    first.expect(.cell(""))
    first.type("abc\u{3}")
    first.expect(.interrupted)
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
