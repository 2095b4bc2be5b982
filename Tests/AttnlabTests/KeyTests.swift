import Foundation
import Testing

private let up = "\u{1b}[A"
private let down = "\u{1b}[B"
private let escape = "\u{1b}"
private let backspace = "\u{7f}"
private let control = (a: "\u{1}", c: "\u{3}", d: "\u{4}", g: "\u{7}", r: "\u{12}", s: "\u{13}")

private func pasted(_ text: String) -> String { "\u{1b}[200~\(text)\u{1b}[201~" }

@Suite(.serialized) struct KeyTests {
  private let attnlab: Attnlab

  init() throws {
    attnlab = try Attnlab()
    try attnlab.write(history: ["let first = 11", "let second = 13", "let third = 17"])
  }

  // MARK: - Searching with Ctrl-R

  @Test(
    arguments: [
      ["zzz", control.g], ["zzz", backspace + backspace + backspace, escape], ["zzz", escape], ["zzz", control.a],
      ["fir", control.g], ["fir", backspace + backspace + backspace, escape], ["firzzz", control.g],
      ["firzzz", escape], [control.r, escape], ["", escape], ["let", control.r, control.r, control.r, control.g],
      ["fir", control.c], ["fir", backspace + backspace + backspace, "sec", control.g],
    ])
  func `a search without a result leaves the line and the place in the history as they were`(keys: [String]) throws {
    try attnlab.start()
    try attnlab.type("half", at: "1>")
    for isRecalled in [false, true] {
      let before = isRecalled ? "1> let third = 17" : "1> half"
      if isRecalled { attnlab.type(up) }
      try attnlab.expect(cursorLine: before)
      attnlab.type(control.r)
      try attnlab.expect(cursorLine: { $0.hasPrefix("search ‹›") })
      for key in keys {
        attnlab.type(key)
        // A lone escape is told from the start of a sequence by what comes after it.
        if key != keys.last { try attnlab.expect(cursorLine: { !$0.hasPrefix("1>") }) }
      }
      try attnlab.expect(cursorLine: before)
      attnlab.type(up)
      try attnlab.expect(cursorLine: isRecalled ? "1> let second = 13" : "1> let third = 17")
      attnlab.type(down)
      try attnlab.expect(cursorLine: before)
    }
    attnlab.type(down)
    try attnlab.expect(cursorLine: "1> half")
  }

  @Test func `a cell that a search found is the place in the history`() throws {
    try attnlab.start()
    try attnlab.type("half\(control.r)sec", at: "1>")
    try attnlab.expect(cursorLine: "search ‹sec› let second = 13")
    attnlab.type(escape)
    try attnlab.expect(cursorLine: "1> let second = 13")
    attnlab.type(up)
    try attnlab.expect(cursorLine: "1> let first = 11")
    attnlab.type(down + down + down)
    try attnlab.expect(cursorLine: "1> half")
  }

  @Test func `a text pasted into a search is searched for, and nothing runs`() throws {
    try attnlab.start()
    try attnlab.type("half\(control.r)let \(pasted("first"))", at: "1>")
    try attnlab.expect(cursorLine: "search ‹let first› let first = 11")
    attnlab.type(control.g)
    try attnlab.expect(cursorLine: "1> half")
    attnlab.type(control.r + pasted("second\r\nprint(99)\r\n"))
    try attnlab.expect(cursorLine: "search ‹second› let second = 13")
    attnlab.type("\r")
    try attnlab.expect(last: "second  Int  13", "2>")
    #expect(attnlab.terminal?.screen.lines.contains("99") == false)
  }

  // MARK: - vi's keys

  @Test func `vi's searches and what follows them move in one history`() throws {
    try startVi()
    for (keys, row) in [
      ("half" + escape, "1> half"), ("/fir\r", "1> let first = 11"), ("k", "1> let first = 11"),
      ("j", "1> let second = 13"), ("j", "1> let third = 17"), ("j", "1> half"), ("j", "1> half"),
      ("/let\r", "1> let third = 17"), ("n", "1> let second = 13"), ("n", "1> let first = 11"),
      ("n", "1> let first = 11"), ("N", "1> let second = 13"), ("?third\r", "1> let third = 17"),
      ("n", "1> let third = 17"), ("N", "1> let third = 17"), ("j", "1> half"), ("/\r", "1> let third = 17"),
      ("j", "1> half"), ("G", "1> let first = 11"), ("+", "1> let second = 13"), ("-", "1> let first = 11"),
      ("?= 1\r", "1> let second = 13"), ("/[0]\r", "1> let second = 13"), ("k", "1> let first = 11"),
    ] {
      attnlab.type(keys)
      try attnlab.expect(cursorLine: row)
    }
    attnlab.type("x0A + 1\r")
    try attnlab.expect(row: "error: cannot find 'et' in scope")
  }

  @Test(arguments: ["/zzz\r", "/\(backspace)", "/fir\(escape)", "/fir\(control.c)", "?let\r", "n", "N", "/\r"])
  func `a search of vi's without a result leaves the line and the place as they were`(keys: String) throws {
    try startVi()
    attnlab.type("half\(escape)")
    // vi's cursor stands on the last character.
    try attnlab.expect(column: 6)
    attnlab.type(keys)
    try attnlab.expect(cursorLine: "1> half")
    attnlab.type("k")
    try attnlab.expect(cursorLine: "1> let third = 17")
    attnlab.type("j")
    try attnlab.expect(cursorLine: "1> half")
  }

  @Test func `a cell that vi's keys recall has the cursor at its start`() throws {
    try startVi()
    for keys in ["/second\r", "k", "j", "?third\r", "N"] {
      attnlab.type("\(escape)\(keys)")
      try attnlab.expect(column: 3)
    }
    attnlab.type("/fir\rA + 2\r")
    try attnlab.expect(row: "first  Int  13")
  }

  @Test func `a text pasted into a search of vi's is searched for`() throws {
    try startVi()
    attnlab.type("half\(escape)/\(pasted("first\nprint(99)"))")
    try attnlab.expect(cursorLine: "/first")
    attnlab.type("\r")
    try attnlab.expect(cursorLine: "1> let first = 11")
  }

  private func startVi(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try attnlab.write("bind -v\n", to: ".editrc")
    try attnlab.start()
    try attnlab.type("", at: "1>", sourceLocation: sourceLocation)
  }

  // MARK: - Pasting

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a pasted block is the same cell whatever ends its lines`(end: String) throws {
    try attnlab.start()
    let lines = ["let text = \"\"\"", "    a", "", "    b", "    \"\"\"", "print(text.count)"]
    try attnlab.type(pasted(lines.joined(separator: end) + end), at: "1>")
    try attnlab.expect(last: "1> let text = \"\"\"", "    a", "", "    b", "    \"\"\"", "print(text.count)")
    attnlab.type("\r")
    try attnlab.expect(last: "4", "text  String  \"a\\n\\nb\"", "2>")
  }

  // MARK: - Settings

  @Test(arguments: ["edit off", "attnlab:edit off", "bind -v\nedit off"])
  func `editing goes on although a setting turns it off, and one sentence says so`(setting: String) throws {
    let path = try attnlab.write("# Mine\n\(setting)\n", to: ".editrc")
    try attnlab.start()
    try attnlab.type("le a = 3\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}t a = 7\r", at: "1>")
    try attnlab.expect(last: "a  Int  7", "2>")
    let line = setting.hasPrefix("bind") ? 3 : 2
    #expect(said(path) == ["\(path):\(line): edit off isn't heeded: cells can't be typed without line editing"])
  }

  @Test func `a line that ends by another key than Enter doesn't end the session`() throws {
    try attnlab.write("bind ^O ed-newline\nbind ^T ed-end-of-file\n", to: ".editrc")
    try attnlab.start()
    try attnlab.type("let a = (\u{f}", at: "1>")
    try attnlab.type("7)\u{f}", at: " ·")
    try attnlab.expect(last: "a  Int  7", "2>")
  }

  @Test func `a setting that libedit refuses is said once, with its file and line`() throws {
    let path = try attnlab.write(
      "bind ^T ed-kill-lines\n\nno-such-command\nother:bind ^T nothing\nbind ^X \"ed-kill-line\nbind \"^G\" ed-insert\n",
      to: ".editrc")
    try attnlab.start()
    try attnlab.type("let a = 7\r", at: "1>")
    try attnlab.expect(last: "a  Int  7", "2>")
    #expect(
      said(path) == [
        "\(path):1: bind: Invalid command `ed-kill-lines'.", "\(path):3: unknown setting: no-such-command",
        "\(path):5: a quote isn't closed",
      ])
    let written = String(decoding: try #require(attnlab.terminal).written, as: UTF8.self)
    #expect(written.matches(of: /Invalid command/).count == 1)
  }

  /// What the terminal showed of the settings file.
  private func said(_ path: String) -> [String] {
    let written = String(decoding: attnlab.terminal?.written ?? [], as: UTF8.self)
    return written.split(separator: "\r\n").map(String.init).filter { $0.contains(path) }
  }
}
