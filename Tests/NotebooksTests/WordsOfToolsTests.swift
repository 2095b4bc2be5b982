import Reports
import SwiftSource
import Testing

@testable import Notebooks

/// What the compiler and the runtime write, read as it is and as nobody would write it.
@Suite("The words of tools") struct WordsOfToolsTests {
  private static let crash = """
    Stack dump:
    0.\tProgram arguments: /usr/bin/swift-frontend -frontend -c /tmp/x/Cell_7.swift
    1.\tSwift version 6.3.1
    3.\tWhile evaluating request TypeCheckPrimaryFileRequest(source_file "/tmp/x/Cell_7.swift")
    4.\tWhile type-checking 'f' (at [cell 7:12:1 - line:19:2] RangeText="func")
    5.\tWhile emitting expression at [cell 7:14:3 - line:14:9]
    """

  @Test("a crash of the compiler is known by its dump or its signal, with the innermost line")
  func crashes() {
    #expect(CompilerCrash(Self.crash, status: 1)?.line(of: "cell 7") == 14)
    #expect(CompilerCrash(Self.crash, status: 1)?.line(of: "cell 70") == nil)
    #expect(CompilerCrash("", status: 134)?.line(of: "cell 7") == nil)
    #expect(CompilerCrash("cell 7:1:1: error: no", status: 1) == nil)
  }

  @Test(
    "a compiler without memory is known by a line of its own, not by what the file has",
    arguments: [
      ("LLVM ERROR: out of memory\nAllocation failed\n\(crash)", true),
      ("terminate called after throwing an instance of 'std::bad_alloc'\n  what():  std::bad_alloc\n\(crash)", true),
      ("mine.swift:1:9: warning: 'bad_alloc' is out of memory\n\(crash)", false),
      ("\(crash) of let text = \"\"\"\nLLVM ERROR: out of memory\n", false),
      ("", false),
    ])
  func exhaustion(said: String, isIt: Bool) {
    #expect(CompilerCrash(said, status: 134)?.isOutOfMemory == isIt)
  }

  @Test(
    "the runtime's words become one true cause",
    arguments: [
      (
        "Cell_1/cell 1:1: Precondition failed: n must not be negative\n",
        Death.Cause.failedCheck(message: "n must not be negative")
      ),
      ("Cell_1/cell 1:1: Assertion failed\n", .failedCheck(message: "")),
      ("Cell_1/cell 1:1: Fatal error: one\n  two  three\n", .failedCheck(message: "one\n  two  three")),
      ("Swift/Array.swift:5: Fatal error: Index out of range\n", .failedCheck(message: "Index out of range")),
      ("Fatal error: Failed to allocate 9 bytes", .outOfMemory),
      ("Simultaneous accesses to 0x1, but", .overlappingAccesses),
      (
        "Cell_2/cell 2:3: Fatal error: Error raised at top level: Cell_2.E.bad(\"Fatal error: x\")\n\nCurrent stack trace:\n0 lib",
        .uncaughtError("E.bad(\"Fatal error: x\")")
      ),
      (
        "Cell_2/cell 2:3: Fatal error: 'try!' expression unexpectedly raised an error: Cell_2.E.bad\n",
        .failedTry(error: "E.bad")
      ),
    ])
  func causes(said: String, cause: Death.Cause) {
    #expect(RuntimeWords(said).cause == cause)
  }

  @Test("nothing said is no failure, and any bytes are some words")
  func strange() {
    #expect(RuntimeWords("").cause == nil)
    for length in 0..<Self.crash.count { _ = RuntimeWords(String(Self.crash.prefix(length))).cause }
  }

  @Test("a diagnostic has its name beside its message, and the learner's place")
  func diagnostics() throws {
    let output = """
      cell 7:3:9: error: cannot find 'x' in scope [cannot_find_in_scope]
      let y = x
              ^
      cell 7:4:1: warning: deprecated thing [some_name] [#Group-name]
      f()
      ^
      /tmp/a/Cell_7.swift:6:2: error: at the file's own line
      Cell_3.S.init:2:21: note: what the compiler wrote
      """
    let found = DiagnosticParser(labels: ["Cell_7": "cell 7"]).parse(output)
    #expect(found.map(\.name) == ["cannot_find_in_scope", "some_name", ""])
    #expect(found.map(\.message) == ["cannot find 'x' in scope", "deprecated thing", "at the file's own line"])
    #expect(found.map { "\($0.place):\($0.line)" } == ["cell 7:3", "cell 7:4", "cell 7:3"])
    #expect(found[2].notes.map { "\($0.place):\($0.line)" } == [":0"])
    for length in 0..<output.count { _ = DiagnosticParser(labels: [:]).parse(String(output.prefix(length))) }
  }

  @Test("of an unavailable name of the library are the message alone; of a learner's own, its place too")
  func unavailable() {
    func notes(_ place: String) -> Int {
      let output =
        "cell 7:1:1: error: 'f' is unavailable: write g\nf()\n^\n"
        + "\(place):3:13: note: 'f' has been explicitly marked unavailable here\nfunc f()\n     ^\n"
      return DiagnosticParser(labels: ["Cell_7": "cell 7"]).parse(output)[0].notes.count
    }
    #expect(notes("Tensors.f") == 0 && notes("cell 7") == 1)
  }

  @Test("of a tensor where a plain number belongs, and of a Double where a Float does, say what to write")
  func plainNumbers() {
    func note(_ message: String) -> String? {
      let error = Diagnostic(severity: .error, message: message)
      return DiagnosticExplanation { _ in [] }.explained([error])[0].notes.first?.message
    }
    let tensor = "cannot convert value of type 'Tensor' to"
    #expect(note("\(tensor) expected condition type 'Bool'")?.contains("item(Bool.self)") == true)
    #expect(note("\(tensor) specified type 'Int'")?.contains("item(Int.self)") == true)
    #expect(note("\(tensor) specified type 'String'") == nil)
    let number = "cannot convert value of type 'Double' to expected argument type"
    #expect(note("\(number) 'Tensor'")?.contains("write Float(…) around the Double") == true)
    #expect(note("\(number) 'String'") == nil)
  }

  @Test("a column is the learner's again behind what was put in", arguments: [1, 5, 9])
  func columns(at column: Int) {
    let source = "let é = 1; let b = 2"
    var text = CellText(source)
    text.insert("xyz ", at: .init(line: 1, column: column))
    text.insert("q", at: .init(line: 1, column: column))
    #expect(text.text.utf8.count == source.utf8.count + 5)
    for own in 1...source.utf8.count {
      #expect(text.originalColumn(line: 1, column: own < column ? own : own + 5) == own)
    }
    for inside in column..<column + 5 { #expect(text.originalColumn(line: 1, column: inside) == column) }
    #expect(text.originalColumn(line: 2, column: 7) == 7)
  }
}
