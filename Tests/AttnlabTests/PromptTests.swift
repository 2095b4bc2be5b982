import Foundation
import Testing

private let up = "\u{1b}[A"
private let control = (
  a: "\u{1}", c: "\u{3}", d: "\u{4}", k: "\u{b}", r: "\u{12}", y: "\u{19}"
)

@Suite(.serialized) struct PromptTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab() }

  @Test func `a cell shows its value, and the next prompt comes`() throws {
    try attnlab.start()
    try attnlab.type("let a = [1, 2, 3].map { $0 * 2 }\r", at: "1>")
    try attnlab.expect(row: "a  [Int]  [2, 4, 6]")
    try attnlab.type("a.count + 4\r", at: "2>")
    try attnlab.expect(last: "7", "3>")
    try attnlab.type(control.d, at: "3>")
    #expect(try attnlab.end() == 0)
  }

  @Test func `a cell that never ends goes with the notebook, however that ended`() throws {
    try attnlab.start()
    try attnlab.type("import Foundation\r", at: "1>")
    try attnlab.type("print(\"process\", getpid()); fflush(stdout); while true {}\r", at: "2>")
    var process: Int32?
    try attnlab.expect(sourceLocation: #_sourceLocation, "its number") { screen in
      process = screen.lines.lazy.compactMap { $0.wholeMatch(of: /process (\d+)/).flatMap { Int32($0.1) } }.first
      return process != nil
    }
    let stat = "/proc/\(try #require(process))/stat"
    #expect(FileManager.default.fileExists(atPath: stat))
    attnlab.kill()
    let patience = ContinuousClock.now + .seconds(20)
    // What has ended and was not waited for stands there with a Z.
    while ContinuousClock.now < patience, let text = try? String(contentsOfFile: stat, encoding: .utf8),
      !text.contains(") Z")
    {
      Thread.sleep(forTimeInterval: 0.01)
    }
    let text = try? String(contentsOfFile: stat, encoding: .utf8)
    #expect(text == nil || text?.contains(") Z") == true)
  }

  @Test func `nothing is shown of a cell before Enter, and nothing runs`() throws {
    try attnlab.start()
    let proof = attnlab.home.appending(path: "proof").path
    try attnlab.type("import Foundation\r", at: "1>")
    try attnlab.type("FileManager.default.createFile(atPath: \"\(proof)\", contents: nil)", at: "2>")
    Thread.sleep(forTimeInterval: 0.5)
    #expect(!FileManager.default.fileExists(atPath: proof))
    attnlab.type("\(control.a)\(control.k)let wrong: Int = \"no\"")
    Thread.sleep(forTimeInterval: 0.5)
    try attnlab.expect(cursorLine: "2> let wrong: Int = \"no\"")
    let shown = attnlab.terminal?.screen.lines.joined() ?? ""
    #expect(!shown.contains("error"))
    attnlab.type("\r")
    try attnlab.expect(cursorLine: "3>")
    #expect(attnlab.terminal?.screen.lines.contains { $0.contains("error") } == true)
    try attnlab.type("40 + 2\r", at: "3>")
    try attnlab.expect(last: "42", "4>")
    #expect(!FileManager.default.fileExists(atPath: proof))
  }

  @Test func `an unfinished cell goes on at a second prompt and runs when it is whole`() throws {
    try attnlab.start()
    try attnlab.type("func f(_ x: Int) -> Int {\r", at: "1>")
    try attnlab.type("x * 3\r", at: " ·")
    try attnlab.type("}\r", at: " ·")
    try attnlab.type("f(5)\r", at: "2>")
    try attnlab.expect(last: "15", "3>")
  }

  @Test func `Emacs keys edit a line of wide characters`() throws {
    try attnlab.start()
    try attnlab.type("\"日本🙂é\"\(control.a)let s = \(control.k)\(control.y)\r", at: "1>")
    try attnlab.expect(row: "s  String  \"日本🙂é\"")
    try attnlab.type("\"日本🙂\u{7f}\u{7f}x\".count\r", at: "2>")
    try attnlab.expect(last: "2", "3>")
  }

  @Test func `vi keys come from the learner's editrc`() throws {
    try attnlab.write("bind -v\n", to: ".editrc")
    try attnlab.start()
    // Escape, to the beginning, delete a character, append at the end.
    try attnlab.type("x6 * \u{1b}0xA7\r", at: "1>")
    try attnlab.expect(last: "42", "2>")
  }

  @Test func `a recalled cell of several lines comes back whole`() throws {
    try attnlab.start()
    try attnlab.type("let t = (\r", at: "1>")
    try attnlab.type("3 +\r4)\r", at: " ·")
    try attnlab.expect(row: "t  Int  7")
    try attnlab.type("\(up)\u{7f} + 1)\r", at: "2>")
    try attnlab.expect(row: "t  Int  8")
  }

  @Test func `history is there in the next session, and is searched backwards`() throws {
    try attnlab.start()
    try attnlab.type("let first = 11\r", at: "1>")
    try attnlab.type("let second = 13\r", at: "2>")
    try attnlab.type(control.d, at: "3>")
    #expect(try attnlab.end() == 0)
    try attnlab.start()
    try attnlab.type("\(control.r)fir", at: "1>")
    attnlab.type("\r")
    try attnlab.expect(row: "first  Int  11")
    try attnlab.type("\(up)\(up)\r", at: "2>")
    try attnlab.expect(row: "second  Int  13")
  }

  @Test func `a pasted block is one cell`() throws {
    try attnlab.start()
    try attnlab.type("\u{1b}[200~let a = 3\nlet b = a + 4\n\nprint(a * b)\u{1b}[201~\r", at: "1>")
    try attnlab.expect(last: "21", "a  Int  3", "b  Int  7", "2>")
  }

  @Test func `Ctrl-C ends the running cell and nothing else`() throws {
    try attnlab.start()
    try attnlab.type("var n = 5\r", at: "1>")
    try attnlab.type("n = 6; print(\"going\"); while true {}\r", at: "2>")
    try attnlab.expect(row: "going")
    attnlab.type(control.c)
    try attnlab.type("n\r", at: "3>")
    try attnlab.expect(last: "5", "4>")
  }

  @Test func `Ctrl-C gives up a line that is being typed`() throws {
    try attnlab.start()
    try attnlab.type("let half = \(control.c)", at: "1>")
    try attnlab.type("1 + 1\r", at: "1>")
    try attnlab.expect(last: "2", "2>")
  }

  @Test func `undo brings the former value back`() throws {
    try attnlab.start()
    try attnlab.type("var n = 5\r", at: "1>")
    try attnlab.type("n = 6\r", at: "2>")
    try attnlab.type(":undo\r", at: "3>")
    try attnlab.expect(row: "Undone: cell 2, n = 6.")
    try attnlab.type("n\r", at: "3>")
    try attnlab.expect(last: "5", "4>")
  }

  @Test func `an unknown command gets the nearest one's name`() throws {
    try attnlab.start()
    try attnlab.type(":vras\r", at: "1>")
    try attnlab.expect(row: "no command :vras; did you mean :vars? :help lists them all")
  }

  @Test func `a compile error shows the learner's line and nothing of the machinery`() throws {
    try attnlab.start()
    try attnlab.type("let a: Int = \"x\"\r", at: "1>")
    try attnlab.expect(row: "1 │ let a: Int = \"x\"")
    try attnlab.type("1\r", at: "2>")
    let lines = try #require(attnlab.terminal).screen.lines
    #expect(!lines.contains { $0.contains("Cell_") || $0.contains("/tmp") || $0.contains(".swift") })
  }

  @Test func `after a trap every variable is as it was`() throws {
    try attnlab.start()
    try attnlab.type("var list = [1, 2]\r", at: "1>")
    try attnlab.type("list.append(3); list[7]\r", at: "2>")
    try attnlab.expect(row: "error: index out of range")
    try attnlab.type("list\r", at: "3>")
    try attnlab.expect(last: "[1, 2]", "4>")
  }

  @Test func `NO_COLOR means no colours`() throws {
    for (variables, isColoured) in [([:], true), (["NO_COLOR": "1"], false)] {
      let attnlab = try Attnlab(variables)
      try attnlab.start()
      try attnlab.type("heatmap(Tensor([[1, 2], [3, 5]]))\r", at: "1>")
      try attnlab.type(control.d, at: "2>")
      _ = try attnlab.end()
      let written = String(decoding: try #require(attnlab.terminal).written, as: UTF8.self)
      #expect(written.contains(/\u{1b}\[[0-9;]+m/) == isColoured)
    }
  }
}
