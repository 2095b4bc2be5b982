import Foundation
import TerminalDriving
import Testing

@Suite struct WatchTests {
  private let attnlab: Attnlab
  private let file: String

  private static func text(_ body: String) -> String {
    "// attnlab exercise 02-vocabulary\nfunc places(of words: [String]) -> [Int] {\n  \(body)\n}\n"
  }
  private static let right = text("words.map { vocabulary().firstIndex(of: $0) ?? -1 }")
  private static let wrong = text("words.map { (vocabulary().firstIndex(of: $0) ?? -1) + 1 }")

  init() throws {
    attnlab = try Attnlab(["ATTNLAB_COURSE": ExerciseTests.course])
    file = try attnlab.write(Self.wrong, to: "mine.swift")
  }

  private func save(_ text: String) throws {
    try FileHandle(forWritingTo: URL(filePath: file)).close()
    try text.write(to: URL(filePath: file), atomically: false, encoding: .utf8)
  }

  private func expectTop(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try attnlab.expect(sourceLocation: sourceLocation, words) { $0.lines.first?.contains(words) == true }
  }

  @Test func `each save is judged, and the screen tells what has changed`() throws {
    try attnlab.start("check", "--watch", file)
    try expectTop(" of ")
    try attnlab.expect(row: "This is the places counted from 1.")
    try save(Self.right)
    try expectTop("cases pass")
    try attnlab.expect(sourceLocation: #_sourceLocation, "what passes now") { screen in
      screen.lines.contains { $0.hasPrefix("Passes now: ") }
        && screen.lines.first?.hasPrefix("02-vocabulary: all ") == true
    }
    try save(Self.right.replacing("words.map", with: "words.mapp"))
    try expectTop("mine.swift does not compile")
    #expect(attnlab.terminal?.screen.lines.contains { $0.hasPrefix("Before, all ") } == true)
    // As editors do that write a new file and put it in place of the old one.
    try attnlab.write(Self.wrong, to: "mine.swift")
    try expectTop(" of ")
    attnlab.type("q")
    #expect(try attnlab.end() == 0)
    #expect(attnlab.terminal?.editsLines == true)
    #expect(attnlab.terminal?.screen.unknown == [])
  }

  @Test func `a file that vanishes is waited for, and the last of many saves counts`() throws {
    try attnlab.start("check", "--watch", file)
    try expectTop(" of ")
    try FileManager.default.removeItem(atPath: file)
    try expectTop("mine.swift can't be judged: it isn't there")
    try attnlab.write(Self.right, to: "mine.swift")
    try expectTop("02-vocabulary: all ")
    for number in 0..<20 { try save((number.isMultiple(of: 2) ? Self.right : Self.wrong) + "// \(number)\n") }
    try expectTop(" of ")
    try save("import Tensors\n")
    try expectTop("mine.swift can't be judged: its first line doesn't name an exercise")
    attnlab.type("\u{3}")
    #expect(try attnlab.end() == 0)
  }

  @Test func `a save ends the check of what was there before`() throws {
    try save(Self.text("while true {}"))
    try attnlab.start("check", "--watch", file)
    try attnlab.expect(row: "judging … · q leaves")
    let began = ContinuousClock.now
    try save(Self.right)
    try expectTop("02-vocabulary: all ")
    #expect(ContinuousClock.now - began < .seconds(8))
    try save(Self.text("while true {}"))
    try attnlab.expect(row: "judging … · q leaves")
    attnlab.type("q")
    #expect(try attnlab.end() == 0)
  }

  @Test func `only the rows that change are written, and a small terminal shows what there is room for`() throws {
    try attnlab.start("check", "--watch", file, columns: 40, rows: 8)
    try expectTop(" of ")
    let terminal = try #require(attnlab.terminal)
    try attnlab.expect(sourceLocation: #_sourceLocation, "more lines") {
      $0.lines.last?.contains("more lines: Space") == true
    }
    #expect(terminal.screen.lines.count == 8)
    attnlab.type("  ")
    try attnlab.expect(sourceLocation: #_sourceLocation, "going back") {
      $0.lines.last?.contains("b goes back") == true
    }
    let written = terminal.written.count
    try save(Self.wrong + "\n// the same\n")
    try attnlab.expect(sourceLocation: #_sourceLocation, "no difference") { screen in
      screen.lines.contains("The same cases pass as before.")
    }
    #expect(terminal.written.count - written < 600)
    terminal.resize(columns: 100, rows: 5)
    try expectTop(" of ")
    terminal.resize(columns: 30, rows: 2)
    try attnlab.expect(sourceLocation: #_sourceLocation, "two rows") {
      $0.lines.count <= 2 && $0.lines.first?.contains("02-voc") == true
    }
    attnlab.type("q")
    #expect(try attnlab.end() == 0)
  }

  @Test func `without a terminal each verdict is printed`() throws {
    let output = attnlab.home.appending(path: "watched")
    let terminal = try DrivenProgram(
      "/bin/sh", ["-c", "exec \"$0\" check --watch \"$1\" > \"$2\"", Attnlab.path, file, output.path],
      environment: attnlab.environment)
    func comes(_ words: String) -> Bool {
      let deadline = ContinuousClock.now + .seconds(30)
      while ContinuousClock.now < deadline {
        if (try? String(contentsOf: output, encoding: .utf8).contains(words)) == true { return true }
        usleep(10_000)
      }
      return false
    }
    #expect(comes(" of "))
    try save(Self.right)
    #expect(comes("02-vocabulary: all "))
    kill(terminal.process, SIGINT)
    #expect(terminal.wait() == 0)
    #expect(try !String(contentsOf: output, encoding: .utf8).contains("\u{1b}"))
  }

  @Test func `what isn't one file that can be judged is refused at once`() throws {
    #expect(try attnlab.run("check", "--watch", "none.swift").status == 2)
    #expect(try attnlab.run("check", "--watch", "--json", file).status == 64)
    #expect(try attnlab.run("check", "--watch", attnlab.home.path).status == 64)
  }
}
