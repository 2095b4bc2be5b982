import NotebookTesting
import Notebooks
import Reports
import Testing

/// What the compiler accepts anywhere runs in a cell, reports or not.
@Suite("Any Swift that compiles") struct AnySwiftTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var declaration: String
    var use: String
    var value: String
    var reporting: Reporting
    var testDescription: String { declaration }

    init(_ declaration: String, _ use: String, _ value: String, _ reporting: Reporting = .everything) {
      (self.declaration, self.use, self.value, self.reporting) = (declaration, use, value, reporting)
    }
  }

  @Test(
    "values that can't be handed on keep no cell from running",
    arguments: [
      Row("func apply(_ f: (Int) -> Int) -> Int { f(30) + 1 }", "apply { $0 * 2 }", "61"),
      Row("func tell(_ f: (Int) throws -> Int) rethrows -> Int { try f(6) }", "tell { $0 + 7 }", "13"),
      Row("func later(_ v: @autoclosure () -> Int) -> Int { v() + v() }", "later(21 + 2)", "46"),
      Row("struct T { subscript(_ f: (Int) -> Int) -> Int { f(11) } }", "T()[{ $0 * 11 }]", "121"),
      Row("struct B { var n: Int; init(_ f: () -> Int) { n = f() } }", "B { 17 }.n", "17"),
      Row("infix operator <+>\nfunc <+> (n: Int, f: (Int) -> Int) -> Int { f(n) }", "5 <+> { $0 + 8 }", "13"),
      Row(
        "func outer() -> Int { func inner(_ f: (Int) -> Int) -> Int { f(3) }; return inner { $0 * 5 } }", "outer()",
        "15"),
      Row(
        "func each(_ f: (inout Int) -> Void) -> Int { var n = 3; f(&n); return n }", "each { $0 += 20 }", "23",
        .allButParameters),
      Row(
        "@resultBuilder struct J { static func buildBlock(_ p: String...) -> String { p.joined(separator: \"-\") } }\n"
          + "func build(@J _ f: () -> String) -> String { f() }", "build { \"a\"; \"c99\" }", "\"a-c99\""),
      Row(
        "func total(_ s: Span<Int>) -> Int { var n = 0; for i in s.indices { n += s[i] }; return n }",
        "let hundreds = [100, 20, 3]; total(hundreds.span)", "123"),
      Row("func first(_ a: [Int]) -> Int { let s = a.span; return s[0] }", "first([79, 2])", "79"),
      Row(
        "func count<each T>(_ x: repeat each T) -> Int { var n = 0; for _ in repeat each x { n += 1 }; return n }",
        "count(1, \"a\", 2.5)", "3", .allButParameters),
      Row(
        "struct Once: ~Copyable { let n: Int; consuming func spend() -> Int { n } }\nfunc use(_ o: consuming Once) -> Int { o.spend() }",
        "use(Once(n: 41))", "41"),
      Row(
        "func peek(_ o: borrowing [Int], _ f: (borrowing [Int]) -> Int) -> Int { f(o) }", "peek([4, 5]) { $0.count }",
        "2"),
    ])
  func unreportable(row: Row) throws {
    let notebook = try TestSession()
    let declared = notebook.run(row.declaration)
    #expect(declared.isSuccess, "\(declared.ending)")
    #expect(notebook.run(row.use).result?.text == row.value)
    #expect(declared.reporting == row.reporting || declared.reporting == .everything)
  }

  @Test("what a trace can't show of a cell is known by its label")
  func missingReports() throws {
    let notebook = try TestSession()
    notebook.run("func plain(_ n: Int) -> Int { n + 1 }")
    let declared = notebook.run("func count<each T>(_ x: repeat each T) -> Int { let n = 7; return n }")
    #expect(declared.isSuccess)
    let trace = notebook.run("count(plain(4))", traces: true)
    #expect(trace.trace.contains { if case .value(let value, _, _) = $0 { value.name == "n" } else { false } })
    let missing = notebook.session.reportings.filter { $0.reporting != .everything }.map(\.label)
    #expect(missing == (declared.reporting == .everything ? [] : ["cell 2"]))
  }

  @Test("a learner's own error is told in the compiler's words, and not once for each attempt")
  func ownErrors() throws {
    let notebook = try TestSession()
    let outcome = notebook.run("func f(_ g: (Int) -> Int) -> Int { g(missing) }")
    guard case .notCompiled(let diagnostics) = outcome.ending else { throw Unexpected(outcome) }
    #expect(diagnostics.map(\.message) == ["cannot find 'missing' in scope"])
    #expect(diagnostics.map(\.column) == [38])
  }

  @Test(
    "what a cell leaves open is told on its last line",
    arguments: [
      "func f() -> Int {\n  let x = 1", "let z = (1 +", "let a = [", "struct S {\n  var n = 1\n\n", "/* open",
      "if true {",
    ])
  func unfinished(source: String) throws {
    let outcome = try TestSession().run(source)
    guard case .notCompiled(let diagnostics) = outcome.ending else { throw Unexpected(outcome) }
    let lines = source.split(separator: "\n").map(String.init)
    for diagnostic in diagnostics where diagnostic.severity == .error {
      #expect(diagnostic.place == "cell 1")
      #expect(lines.indices.contains(diagnostic.line - 1))
      #expect(lines.contains(diagnostic.sourceLine))
    }
  }

  @Test("columns stay the learner's where attnlab has put words in between")
  func columns() throws {
    let notebook = try TestSession()
    let outcome = notebook.run("let a = await Task { 5 }.value; let b = a + missing")
    guard case .notCompiled(let diagnostics) = outcome.ending else { throw Unexpected(outcome) }
    #expect(diagnostics.map(\.column) == [45])
    #expect(diagnostics.map(\.sourceLine) == ["let a = await Task { 5 }.value; let b = a + missing"])
  }

  @Test(
    "declarations of a cell see each other in any order",
    arguments: [
      (
        "func even(_ n: Int) -> Bool { n == 0 ? true : odd(n - 1) }\nfunc odd(_ n: Int) -> Bool { n == 0 ? false : even(n - 1) }\neven(10)",
        "true"
      ),
      (
        "let s = Shape(side: 3).area\nstruct Shape { var side: Int }\nextension Shape: Sized { var area: Int { side * side } }\nprotocol Sized { var area: Int { get } }\ns",
        "9"
      ),
      (
        "private struct P { fileprivate var n = 1; private func up() -> Int { n + 1 }; func go() -> Int { up() } }\nP().go()",
        "2"
      ),
    ])
  func order(source: String, value: String) throws {
    #expect(try TestSession().run(source).result?.text == value)
  }

  @Test(
    "what one cell keeps to itself is there for the next, or refused by the compiler",
    arguments: [
      ("private func hidden() -> Int { 98 }", "hidden() + 1", "99"),
      ("struct S { private var s = 41 }", "extension S { func twice() -> Int { s * 2 } }\nS().twice()", "82"),
      ("class C { fileprivate init() {}; private func f() -> Int { 6 } }", "C().f()", "6"),
      ("private let k = 3; fileprivate var v = 4", "v += k; v", "7"),
      ("private enum E: String { case a = \"x\" }", "E.a.rawValue", "\"x\""),
      ("guard let n = Int(\"44\"), let m = Optional(2) else { fatalError() }", "n + m", "46"),
      ("async let q = 3 * 2; let r = await q", "q + r", "12"),
      ("let w = await Task { 605 }.value", "w + 1", "606"),
      ("@MainActor final class M { var v = 12 }\nlet m = await M()", "await m.v", "12"),
      (
        "struct Pt { var x: Int }\nprotocol Named { var name: String { get } }",
        "extension Pt: Named { var name: String { \"P\\(x)\" } }\nPt(x: 44).name", "\"P44\""
      ),
      (
        "import Observation\n@Observable final class Model { var n = 1 }", "let model = Model(); model.n = 5; model.n",
        "5"
      ),
      ("import Foundation\nlet isLong = #Predicate<String> { $0.count > 3 }", "try isLong.evaluate(\"abcd\")", "true"),
      ("import Foundation", "CharacterSet.letters.contains(\"a\")", "true"),
      ("@MainActor var ma = 3", "await ma + 1", "4"),
      ("import Dispatch", "let s = DispatchSemaphore(value: 0); Task.detached { s.signal() }; s.wait(); 5", "5"),
      ("func name(_ n: String = #function) -> Int { n.count }", "CommandLine.arguments", "[\"attnlab\"]"),
      ("let digits = /\\d+/", "\"abc 123\".firstMatch(of: digits)!.output", "\"123\""),
      (
        "@propertyWrapper struct Cap { var v: Int; init(wrappedValue: Int, _ m: Int) { v = min(wrappedValue, m); self.m = m }; let m: Int; var wrappedValue: Int { get { v } set { v = min(newValue, m) } }; var projectedValue: Int { m } }\n@Cap(9) var level = 4",
        "level = 50; level + $level * 100", "909"
      ),
      ("@propertyWrapper struct Lucky { var wrappedValue: Int { 77 } }\n@Lucky var lucky: Int", "lucky", "77"),
    ])
  func acrossCells(first: String, second: String, value: String) throws {
    let notebook = try TestSession()
    let before = notebook.run(first)
    #expect(before.isSuccess, "\(before.ending)")
    let outcome = notebook.run(second)
    #expect(outcome.result?.text == value, "\(outcome.ending)")
    #expect((before.warnings + outcome.warnings).map(\.message) == [])
  }

  @Test("a cell that sleeps leaves no thread, and what it has begun goes on when a later cell awaits")
  func sleeping() throws {
    let notebook = try TestSession()
    let slept = notebook.run(
      "try? await Task.sleep(nanoseconds: 1_000_000)\ntry await Task.sleep(for: .milliseconds(2), tolerance: .milliseconds(1))\nawait Task.yield()"
    )
    #expect(slept.isSuccess)
    #expect(slept.lostThreads == 0)
    let begun = notebook.run(
      "let endless = Task { var n = 0; while !Task.isCancelled { n += 1; await Task.yield() }; return n }")
    #expect(begun.isSuccess)
    #expect(begun.waitingTasks == 1)
    let ended = notebook.run("endless.cancel(); await endless.value > 0")
    #expect(ended.result?.text == "true")
    #expect(ended.waitingTasks == 0)
  }

  @Test("queues of libdispatch work in cell after cell, and leave no thread to be warned of")
  func queues() throws {
    let notebook = try TestSession()
    notebook.run("import Dispatch\nlet done = DispatchSemaphore(value: 0), serial = DispatchQueue(label: \"serial\")")
    for round in 1...3 {
      let outcome = notebook.run(
        """
        DispatchQueue.global().async { print("global \(round)"); done.signal() }
        done.wait()
        serial.async { print("serial \(round)"); done.signal() }
        done.wait()
        let group\(round) = DispatchGroup()
        for _ in 0..<3 { DispatchQueue.global().async(group: group\(round)) {} }
        group\(round).wait()
        """)
      #expect(outcome.isSuccess)
      #expect(notebook.printed == "global \(round)\nserial \(round)\n")
      #expect(outcome.lostThreads == 0)
    }
  }

  @Test("a compiler that does not come to its end is ended, and the notebook goes on")
  func slowCompiler() throws {
    let notebook = try TestSession { $0.compileSeconds = 1 }
    let nested = String(repeating: "[", count: 60) + "1" + String(repeating: "]", count: 60)
    #expect(notebook.run("let y = \(nested)").ending == .compilerFailed(line: nil, .outOfTime(seconds: 1)))
    #expect(notebook.run("1 + 1").result?.text == "2")
  }

  @Test("@main is explained, and what the C library links into each program is there")
  func mainAndExitHandlers() throws {
    let notebook = try TestSession()
    let main = notebook.run("@main struct App { static func main() {} }")
    guard case .notCompiled(let diagnostics) = main.ending else { throw Unexpected(main) }
    #expect(diagnostics[0].notes.contains { $0.message.contains("leave it out, and call the type's main() yourself") })
    #expect(diagnostics[0].notes.allSatisfy { $0.sourceLine.isEmpty })
    notebook.run("import Glibc\natexit { print(\"handled\") }\nexit(0)")
    #expect(notebook.printed == "handled\n")
  }
}
