import Foundation
import TerminalDriving
import Testing

private let more = "-- more"
private let control = (c: "\u{3}", z: "\u{1a}")

/// What is shown stops at the screen's height, and waits for a key.
@Suite(.serialized) struct PageTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab(["NO_COLOR": "1"]) }

  // MARK: - Looking

  /// The number of rows that were written, which is where the cursor is.
  private func place(_ screen: EmulatedScreen) -> Int { screen.linesAbove.count + screen.row }

  private func screen() throws -> EmulatedScreen { try #require(attnlab.terminal).screen }

  /// Waits for the end of a page that begins at a row. Returns the row after it; nil if the program has ended.
  private func endOfPage(after start: Int, sourceLocation: SourceLocation = #_sourceLocation) throws -> Int? {
    let terminal = try #require(attnlab.terminal)
    for _ in 0..<150 {
      if terminal.wait(seconds: 0.2, until: { place($0) > start && $0.cursorLine.hasPrefix(more) }) {
        return place(terminal.screen)
      }
      if terminal.wait(seconds: 0.01) != nil { return nil }
    }
    Issue.record("neither a pause nor an end", sourceLocation: sourceLocation)
    return nil
  }

  /// Waits for a pause.
  private func pause(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try attnlab.expect(sourceLocation: sourceLocation, "a pause") { $0.cursorLine.hasPrefix(more) }
  }

  // MARK: - Lists

  private static let sizes = [(80, 24), (40, 10), (200, 60), (30, 5)]

  @Test(
    arguments: [["mechanisms"], ["term"], ["exercises"], ["lesson"], ["lesson", "4", "--print"], ["--help"]], sizes)
  func `a list stops at the height of any screen, is shown whole, and leaves no trace of the pauses`(
    arguments: [String], size: (columns: Int, rows: Int)
  ) throws {
    let attnlab = try Attnlab(["NO_COLOR": "1", "COLUMNS": "\(size.columns)"])
    let printed = try attnlab.run(arguments).output.split(separator: "\n", omittingEmptySubsequences: false)
    try self.attnlab.start(arguments, columns: size.columns, rows: size.rows)
    var start = 0
    while let end = try endOfPage(after: start) {
      let screen = try screen()
      let page = (screen.linesAbove + screen.lines)[start..<end]
      #expect(page.drop { $0.isEmpty }.count <= size.rows - 1, "\(page)")
      // A text that comes as it is may have a blank line anywhere.
      #expect(page.last?.isEmpty == false || arguments == ["--help"])
      start = end
      self.attnlab.type(" ")
    }
    #expect(printed.count < size.rows || start > 0)
    #expect(try self.attnlab.end() == 0)
    let screen = try screen()
    // A line that is wider than the screen takes several rows.
    let shown = (screen.linesAbove + screen.lines).joined().filter { $0 != " " }
    #expect(shown == printed.joined().filter { $0 != " " })
  }

  @Test(arguments: ["q", "\u{1b}", control.c, "\u{4}"])
  func `the rest can be left out, and it is said how much that is`(key: String) throws {
    let lines = try attnlab.run("mechanisms").output.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    try attnlab.start("mechanisms")
    try pause()
    let shown = place(try screen())
    attnlab.type(key)
    try attnlab.expect(row: "… \(lines - shown) lines left out")
    #expect(try attnlab.end() == 0)
  }

  @Test(arguments: ["\r", "\u{1b}[6~", "\u{1b}[B", "\u{1b}OB"])
  func `Enter, Page Down and the arrow go on, and other keys mean nothing`(key: String) throws {
    try attnlab.start("mechanisms")
    try pause()
    let start = place(try screen())
    for other in ["x", "7", "\u{1b}[A", "\u{1b}[5~", control.z, "\t"] { attnlab.type(other) }
    attnlab.type(key)
    #expect(try endOfPage(after: start) != nil)
    attnlab.type("q")
    #expect(try attnlab.end() == 0)
    #expect(try #require(screen().lines.last).hasSuffix("lines left out"))
  }

  @Test(arguments: ["1 + 41", "quit + 0", "a + 41", "\u{1b}[200~40 + 2\u{1b}[201~"])
  func `what is typed or pasted at a pause is whole at the prompt, below the rest`(text: String) throws {
    try attnlab.start(rows: 20)
    try attnlab.type("let a = 1, quit = 42\r", at: "1>")
    try attnlab.type(":mechanisms\r", at: "2>")
    try pause()
    attnlab.type(text)
    try attnlab.expect(sourceLocation: #_sourceLocation, "the prompt") { $0.cursorLine.hasPrefix("2> ") }
    attnlab.type("\r")
    try attnlab.expect(last: "42", "3>")
    #expect(try screen().linesAbove.count > 40)
  }

  @Test func `Enter that came before the prompt runs nothing`() throws {
    let lesson = try attnlab.write("# T\n\n```swift\nlet a = 1\n```\n\n```swift\nlet b = 2\n```\n", to: "07-t.md")
    try attnlab.start("lesson", lesson)
    try attnlab.type("\r\r\r", at: "lesson 7>")
    try attnlab.expect(row: "a  Int  1")
    try attnlab.type("\r", at: "lesson 7>")
    try attnlab.expect(row: "b  Int  2")
  }

  @Test func `a pipe never waits`() throws {
    try attnlab.write((0..<200).map { "print(\($0))\n" }.joined(), to: "cells.swift")
    let (output, _, status) = try attnlab.run("run", attnlab.home.path + "/cells.swift")
    #expect(status == 0)
    #expect(output.hasSuffix("199\n") && !output.contains(more))
  }

  // MARK: - Cells

  @Test func `what a cell prints stops too, and keys typed before wait for the prompt`() throws {
    let file = attnlab.home.appending(path: "go").path
    try attnlab.start()
    try attnlab.type("import Foundation\r", at: "1>")
    let cell = "while access(\"\(file)\", F_OK) != 0 {}; for i in 0..<60 { print(i) }\r"
    try attnlab.type(cell, at: "2>")
    attnlab.type("1 + 41\r")
    try attnlab.expect(cursorLine: "")
    try attnlab.write("", to: "go")
    try pause()
    let lines = try screen().lines
    #expect(lines.contains("0") && lines.contains("21"))
    attnlab.type(" ")
    try attnlab.expect(sourceLocation: #_sourceLocation, "the second page") { $0.lines.contains("44") }
    try pause()
    attnlab.type(" ")
    try attnlab.expect(last: "59", "3> 1 + 41", "42", "4>")
  }

  @Test func `a cell that prints without end stops, and Ctrl-C ends it`() throws {
    try attnlab.start()
    try attnlab.type("var n = 5\r", at: "1>")
    try attnlab.type("n = 6; while true { print(\"on and on\") }\r", at: "2>")
    try pause()
    attnlab.type(control.c)
    try attnlab.expect(row: "note: interrupted; every variable is as it was before the cell")
    #expect(try screen().lines.contains { $0.hasSuffix("left out") })
    try attnlab.type("n\r", at: "3>")
    try attnlab.expect(last: "5", "4>")
  }

  @Test func `the rest of an output is left out, and an error below it is not`() throws {
    try attnlab.start()
    try attnlab.type("for i in 0..<60 { print(i) }; let a = [1]; print(a[a.count])\r", at: "1>")
    try pause()
    attnlab.type("q")
    try attnlab.expect(row: "error: index out of range")
    try attnlab.type("1 + 1\r", at: "2>")
    try attnlab.expect(last: "2", "3>")
  }

  @Test func `warnings are left out as well`() throws {
    try attnlab.start()
    try attnlab.type("func f() {\r", at: "1>")
    for number in 0..<15 { try attnlab.type("let a\(number) = \(number)\r", at: " ·") }
    try attnlab.type("}\r", at: " ·")
    try pause()
    attnlab.type("q")
    try attnlab.type("", at: "2>")
    #expect(try screen().lines.count { $0.hasSuffix("left out") } == 1)
  }

  @Test func `what is typed while a cell prints leaves the rest of its output out`() throws {
    try attnlab.start()
    try attnlab.type("for i in 0..<90 { print(i) }; let a = 1; print(a)\r", at: "1>")
    try pause()
    attnlab.type("a + 41")
    try attnlab.expect(cursorLine: "2> a + 41")
    #expect(try screen().lines.contains { $0.hasSuffix("left out") })
    attnlab.type("\r")
    try attnlab.expect(last: "42", "3>")
  }

  @Test func `a page begins with each prompt, and one that fits never waits`() throws {
    try attnlab.start()
    for number in 1...4 { try attnlab.type("for i in 0..<20 { print(i) }\r", at: "\(number)>") }
    try attnlab.type("1\r", at: "5>")
    try attnlab.expect(last: "1", "6>")
    #expect(!String(decoding: try #require(attnlab.terminal).written, as: UTF8.self).contains(more))
  }

  @Test func `a long line is counted in rows, and goes on where it was`() throws {
    try attnlab.start()
    try attnlab.type("print(String(repeating: \"0123456789\", count: 300))\r", at: "1>")
    try pause()
    attnlab.type(" ")
    try attnlab.type("", at: "2>")
    let screen = try screen()
    let text = (screen.linesAbove + screen.lines).joined()
    #expect(text.contains(String(repeating: "0123456789", count: 300)))
  }

  @Test func `a cell may ask for a line below its pages`() throws {
    try attnlab.start()
    try attnlab.type(
      "for i in 0..<30 { print(i) }; print(\"name? \", terminator: \"\"); print(readLine()!)\r", at: "1>")
    try pause()
    attnlab.type(" ")
    try attnlab.type("Ada\r", at: "name?")
    try attnlab.expect(last: "Ada", "2>")
  }

  @Test func `a trace is divided at its rows`() throws {
    try attnlab.start()
    try attnlab.type("func f(_ x: Int) -> Int {\r", at: "1>")
    try attnlab.type("let a0 = x\r", at: " ·")
    for number in 1..<40 { try attnlab.type("let a\(number) = a\(number - 1) + x\r", at: " ·") }
    try attnlab.type("return a39\r", at: " ·")
    try attnlab.type("}\r", at: " ·")
    try attnlab.type(":trace f(1)\r", at: "2>")
    try pause()
    let rows = try screen().lines.dropLast()
    #expect(rows.suffix(20).allSatisfy { $0.contains(" = Int  ") }, "\(rows)")
    attnlab.type(" ")
    try attnlab.type("", at: "3>")
  }

  // MARK: - Lessons

  @Test func `a step of a lesson parts no heading from its cell and no title from its picture`() throws {
    let lesson = try attnlab.write(LongLesson.text, to: "07-long.md")
    try attnlab.start("lesson", lesson)
    try pause()
    #expect(try screen().lines.dropLast().last == "And its end.")
    attnlab.type(" ")
    try attnlab.expect(row: "The heading (step 1 of 1)")
    try attnlab.type("\r", at: "lesson 7>")
    try pause()
    let lines = try screen().lines
    let title = try #require(lines.firstIndex(of: "the title"))
    #expect(lines[(title + 1)...].prefix(15).filter { $0.contains("0") }.count == 15, "\(lines)")
    attnlab.type(" ")
    try attnlab.expect(row: "  print(1)")
    try attnlab.type("\r", at: "lesson 7>")
    try attnlab.expect(row: "That was lesson 7, A long step. The notebook stays as it is.")
  }

  // MARK: - Other sizes

  @Test func `a terminal that changes while a page waits has pages of its new size from then on`() throws {
    try attnlab.start("mechanisms")
    try pause()
    let terminal = try #require(attnlab.terminal)
    for (columns, rows) in [(50, 12), (30, 9), (90, 30)] {
      terminal.resize(columns: columns, rows: rows)
      // The line is drawn for the new width.
      let text = columns > 52 ? "leaves it out --" : columns > 28 ? "or Space --" : "Enter --"
      try attnlab.expect(sourceLocation: #_sourceLocation, text) { $0.cursorLine.hasSuffix(text) }
      let screen = terminal.screen
      #expect((screen.linesAbove + screen.lines).count { $0.hasPrefix(more) } == 1)
      let start = place(screen)
      attnlab.type(" ")
      guard let end = try endOfPage(after: start) else { return }
      #expect(end - start <= rows)
    }
  }

  @Test func `the terminal has its modes again after a pause`() throws {
    try attnlab.start("mechanisms")
    try pause()
    attnlab.type("q")
    #expect(try attnlab.end() == 0)
    #expect(try #require(attnlab.terminal).editsLines)
  }
}
