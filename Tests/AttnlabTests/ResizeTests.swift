import Foundation
import Testing

private let up = "\u{1b}[A"

@Suite(.serialized) struct ResizeTests {
  private let attnlab: Attnlab
  private let greeting: [String]
  private static let sizes = [40, 80, 33, 61, 20, 80]

  init() throws {
    attnlab = try Attnlab()
    greeting = [
      "attnlab \(try attnlab.version): Swift on live tensors. Ctrl-D leaves, :help lists the commands.",
      ":lesson 1 begins the first lesson, :lesson shows the course.",
    ]
  }

  /// What a screen of some width makes of lines: rows that are full go on in the next.
  private func rows(_ lines: [String], columns: Int) -> [String] {
    lines.flatMap { line in
      var rows = [""]
      var column = 0
      for character in line {
        let width = character.utf8.count > 2 ? 2 : 1
        if column + width > columns {
          rows.append("")
          column = 0
        }
        rows[rows.count - 1].append(character)
        column += width
      }
      return rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
    }
  }

  /// Gives the terminal other sizes, one after the other, before the program can look, and waits until it has drawn the
  /// cell anew.
  private func resize(
    _ sizes: (columns: Int, rows: Int)..., showing lines: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try #require(attnlab.terminal)
    terminal.pause()
    let before = terminal.written.count
    for (columns, rows) in sizes { terminal.resize(columns: columns, rows: rows) }
    terminal.resume()
    // A terminal wraps a line right by itself: only a drawing tells that the program has seen the size.
    try attnlab.expect(sourceLocation: sourceLocation, "a drawing") { _ in
      String(decoding: terminal.written.dropFirst(before), as: UTF8.self).contains("\u{1b}[J")
    }
    try expect(lines, columns: terminal.screen.columns, sourceLocation: sourceLocation)
  }

  /// Waits until the screen shows these lines, below as much of the greeting as there is room for.
  private func expect(
    _ lines: [String], columns: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = rows(greeting + lines, columns: columns)
    let least = rows(lines, columns: columns).count
    try attnlab.expect(sourceLocation: sourceLocation, "\(lines) at \(columns)") { screen in
      screen.lines.count >= min(least, screen.rows) && screen.lines == expected.suffix(screen.lines.count)
    }
  }

  @Test(arguments: [10, 37, 77, 157, 300])
  func `a long line is drawn anew whatever the width becomes`(length: Int) throws {
    let line = String(String(repeating: "1 + 22 + 333 + 4444 + ", count: 40).prefix(length - 1)) + "5"
    try attnlab.start()
    try attnlab.type(line, at: "1>")
    try expect(["1> " + line], columns: 80)
    for columns in Self.sizes {
      try resize((columns, 24), showing: ["1> " + line])
    }
  }

  @Test func `a line of wide characters is drawn anew`() throws {
    let line = "\"" + String(repeating: "日本語x", count: 30)
    try attnlab.start()
    try attnlab.type(line, at: "1>")
    try expect(["1> " + line], columns: 80)
    for columns in [40, 80, 32, 80] {
      try resize((columns, 24), showing: ["1> " + line])
    }
  }

  @Test func `a cell of several lines is drawn anew, and goes on`() throws {
    let first = "let values = [" + (100...117).map { "\($0), " }.joined()
    let second = (200...213).map { "\($0), " }.joined()
    try attnlab.start()
    try attnlab.type(first + "\r", at: "1>")
    try attnlab.expect(cursorLine: " ·")
    attnlab.type(second + "\r")
    try expect(["1> " + first, "This cell goes on; Ctrl-C drops it.", " · " + second, " ·"], columns: 80)
    attnlab.type("300")
    // Once erased, the lines that were entered are one text.
    for columns in Self.sizes {
      try resize((columns, 24), showing: ["1> " + first, second, "300"])
    }
    attnlab.type("].count\r")
    try attnlab.expect(last: "2>")
    attnlab.type("values\r")
    try attnlab.expect(last: "33", "3>")
  }

  @Test func `a cell is drawn anew with the cursor in the middle of it`() throws {
    let lines = (1...6).map { "let name\($0) = \"" + String(repeating: "\($0)", count: 9 * $0) + "\"" }
    try attnlab.start()
    try attnlab.type("\u{1b}[200~\(lines.joined(separator: "\n"))\u{1b}[201~\(up)\(up)\(up)", at: "1>")
    let shown = ["1> " + lines[0]] + lines.dropFirst()
    try expect(shown, columns: 80)
    for columns in [40, 80, 33, 61, 35, 80] {
      try resize((columns, 24), showing: shown)
    }
    attnlab.type("\r")
    try attnlab.expect(last: "2>")
    attnlab.type("name6.count\r")
    try attnlab.expect(last: "54", "3>")
  }

  @Test func `a key that comes right after a change of the width is drawn right`() throws {
    let line = String(repeating: "1 + ", count: 60)
    try attnlab.start()
    try attnlab.type(line, at: "1>")
    try expect(["1> " + line], columns: 80)
    var typed = "1> " + line
    for columns in Self.sizes {
      let terminal = try #require(attnlab.terminal)
      terminal.pause()
      terminal.resize(columns: columns)
      terminal.type("7")
      terminal.resume()
      typed += "7"
      try expect([typed], columns: columns)
    }
  }

  @Test func `several changes at once are one, and the height may change too`() throws {
    let line = String(repeating: "1 + ", count: 60)
    try attnlab.start()
    try attnlab.type(line, at: "1>")
    try expect(["1> " + line], columns: 80)
    for (columns, rows) in [(40, 12), (80, 24), (30, 10), (80, 24)] {
      try resize((columns + 3, rows), (columns - 7, 24), (columns, rows), showing: ["1> " + line])
    }
  }
}
