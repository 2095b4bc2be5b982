import Testing

@testable import Notebooks

/// What tools write of a learner's code may be any text: something is made of it, or nothing. Nothing traps.
@Suite("Hostile words of tools") struct HostileWordsTests {
  private static func texts(_ valid: [String]) -> [String] {
    HostileBytes(valid: valid.map { Array($0.utf8) }).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("what the runtime says is one message, no longer than it said")
  func runtime() {
    let valid = [
      "Cell_1/cell 1:1: Precondition failed: n must not be negative\n", "Simultaneous accesses to 0x1, but",
      "Cell_2/cell 2:3: Fatal error: Error raised at top level: Cell_2.E.bad(\"x\")\n\nCurrent stack trace:\n0 lib",
      "Cell_2/cell 2:3: Fatal error: 'try!' expression unexpectedly raised an error: Cell_2.E.bad\n",
    ]
    for text in Self.texts(valid) {
      let words = RuntimeWords(text)
      #expect(text.hasPrefix(words.text) || words.text.isEmpty)
      #expect((words.cause == nil) == words.text.isEmpty)
      if case .failedCheck(let message)? = words.cause { #expect(message.utf8.count <= text.utf8.count + 200) }
    }
  }

  @Test("each diagnostic that is found has a place that a text can have")
  func diagnostics() {
    let valid = [
      "cell 7:3:9: error: cannot find 'x' in scope [cannot_find_in_scope]\nlet y = x\n        ^~~\ncell 7:4:1: note: n\nf()\n^\nx",
      "/tmp/a/Cell_7.swift:6:2: warning: é 'Cell_7.P' [a] [#B-c]\nlet é = x\nCell_3.S.init:2:21: note: what\n\t ~^~",
      "error: no\nlet x = 1", "<unknown>:0: error: none",
    ]
    for text in Self.texts(valid) {
      for diagnostic in DiagnosticParser(labels: ["Cell_7": "cell 7"]).parse(text) {
        #expect(diagnostic.length >= 1 && diagnostic.length <= max(1, text.utf8.count))
        #expect(diagnostic.sourceLine.isEmpty || text.contains(diagnostic.sourceLine))
        #expect(diagnostic.notes.allSatisfy { $0.severity == .note && $0.length >= 1 })
      }
    }
  }

  @Test("a symbolized address is a list of lines, each of one function")
  func symbols() {
    let text = "$s6Cell_77softmaxyS2fF\n/x/cell 7:3:5\nmain\n/x/a:b/cell 7:4:0\n\n??\n??:0:0\n"
    let code = SymbolizedCode(text: text)
    #expect(
      code.places == [
        [.init(function: "softmax", file: "cell 7", line: 3), .init(function: "main", file: "cell 7", line: 4)],
        [.init(function: "??", file: "??", line: 0)],
      ])
    for text in Self.texts([
      text, "Swift runtime failure: arithmetic overflow\nc:0:0\n$s6Cell_21SV1fyyF\nc:1:2\n", "$sfC\na:1:1",
    ]) {
      let lines = SymbolizedCode(text: text).places.joined()
      #expect(lines.allSatisfy { $0.function.count <= text.count && !$0.file.contains("/") || $0.file == "/" })
    }
  }

  @Test("memory is read from rows that the system writes, and from no others")
  func memory() {
    let rows = "5-7 ---p 0 [rollup]\nPss_Anon:     116 kB\nPrivate_Dirty:    20 kB\nSwapPss:      4 kB\n"
    let memory = StateMemory(text: rows)
    #expect(memory?.own == 20 << 10 && memory?.sharedOut == 120 << 10)
    #expect(StateMemory(text: "Pss_Anon: 1 kB") == nil && StateMemory(text: "") == nil)
    for text in Self.texts([rows]) {
      guard let memory = StateMemory(text: text) else { continue }
      #expect(memory.own >= 0 && memory.sharedOut >= 0)
    }
  }
}
