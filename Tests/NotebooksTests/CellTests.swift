import NotebookTesting
import Notebooks
import Reports
import Testing
import WorkerProtocol

@Suite("A cell and its outcome") struct CellTests {
  @Test("a declaration shows its name, type and value, and the last expression its value")
  func declarations() throws {
    let notebook = try TestSession()
    let outcome = notebook.run("let answer = 6 * 7\nvar words = [\"a\", \"b\"]\nanswer + 1")
    #expect(outcome.isSuccess)
    #expect(outcome.variables.map(\.name) == ["answer", "words"])
    #expect(outcome.variables.map(\.type) == ["Int", "[String]"])
    #expect(outcome.variables.map(\.summary) == ["42", #"["a", "b"]"#])
    #expect(outcome.result?.text == "43")
  }

  @Test("a name declared again shadows the earlier one, while what captured that keeps it")
  func shadowing() throws {
    let notebook = try TestSession()
    notebook.run("let x = 3\nfunc usesX() -> Int { x }")
    notebook.run("let x = \"three\"")
    let outcome = notebook.run("(x, usesX())")
    #expect(outcome.result?.text == #"("three", 3)"#)
  }

  @Test("a trap kills the cell alone, and says what died where")
  func trap() throws {
    let notebook = try TestSession()
    notebook.run("var numbers = [1, 2, 3]")
    let outcome = notebook.run("numbers.append(4)\nfunc at(_ i: Int) -> Int {\n  numbers[i]\n}\nat(7)")
    guard case .died(let death) = outcome.ending else { throw Unexpected(outcome) }
    #expect(death.cause == .failedCheck(message: "Index out of range"))
    #expect(death.places.map(\.line) == [3, 5])
    #expect(death.places.map(\.label) == ["cell 2", "cell 2"])
    #expect(death.places.map(\.function) == ["at", ""])
    #expect(notebook.run("numbers").result?.text == "[1, 2, 3]")
  }

  @Test(
    "what dies is told apart",
    arguments: [
      ("fatalError(\"boom\")", Death.Cause.failedCheck(message: "boom")),
      ("func f(_ n: Int) -> Int { 1 + f(n + 1) }\nf(0)", .stackExhausted),
      ("Int.max - [1].count + 2 * [1].count", .failedCheck(message: "arithmetic overflow")),
      ("import Glibc\nexit(3)", .exited(status: 3)),
      ("let o: Int? = nil\no!", .failedCheck(message: "Unexpectedly found nil while unwrapping an Optional value")),
      ("UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1", .signal("SIGSEGV")),
      ("import Glibc\nkill(getpid(), SIGSEGV)", .signal("SIGSEGV")),
    ])
  func deaths(source: String, cause: Death.Cause) throws {
    let notebook = try TestSession()
    let outcome = notebook.run(source)
    guard case .died(let death) = outcome.ending else { throw Unexpected(outcome) }
    #expect(death.cause == cause)
    #expect(notebook.run("1 + 1").result?.text == "2")
  }

  @Test(
    "a death is told with its line, also where the last call never returns",
    arguments: [
      ("let a = [1]\nfatalError(\"no\")", ["cell 2:2"]), ("let a = 1\nearly()", ["cell 1:2 early", "cell 2:2"]),
      ("let a = [1]\na[a.count + 3]", ["cell 2:2"]),
    ])
  func places(source: String, places: [String]) throws {
    let notebook = try TestSession()
    notebook.run("func early() {\n  fatalError(\"never\")\n}")
    let outcome = notebook.run(source)
    guard case .died(let death) = outcome.ending else { throw Unexpected(outcome) }
    #expect(death.places.map { "\($0.label):\($0.line)\($0.function.isEmpty ? "" : " \($0.function)")" } == places)
  }

  @Test("a compile error stands on the learner's own line")
  func compileError() throws {
    let notebook = try TestSession()
    let outcome = notebook.run("let a = 1\nlet b = a + missing")
    guard case .notCompiled(let diagnostics) = outcome.ending else { throw Unexpected(outcome) }
    #expect(diagnostics.map(\.message) == ["cannot find 'missing' in scope"])
    #expect(diagnostics.map(\.line) == [2])
    #expect(diagnostics.map(\.column) == [13])
    #expect(diagnostics.map(\.place) == ["cell 1"])
    #expect(diagnostics.map(\.length) == [7])
  }

  @Test("a compile error on a line that is not ASCII shows the line and marks the word")
  func compileErrorBeyondASCII() throws {
    let notebook = try TestSession()
    let outcome = notebook.run("let é = \"√\" + missing")
    guard case .notCompiled(let diagnostics) = outcome.ending else { throw Unexpected(outcome) }
    let own = try #require(diagnostics.first { $0.message == "cannot find 'missing' in scope" })
    #expect(own.sourceLine == "let é = \"√\" + missing")
    #expect(own.length == 7)
  }

  @Test("undo brings back the state before")
  func undo() throws {
    let notebook = try TestSession()
    notebook.run("var n = 1")
    notebook.run("n += 1")
    notebook.run("n += 10")
    #expect(try notebook.session.undo(2) == ["cell 2", "cell 3"])
    #expect(notebook.run("n").result?.text == "1")
    #expect(notebook.session.variables().map(\.summary) == ["1"])
  }

  @Test("what is printed arrives in order, with pictures where they were drawn")
  func output() throws {
    let notebook = try TestSession()
    notebook.run("print(\"a\")\nheatmap(Tensor([[1, 2], [3, 4]]))\nprint(\"b\", terminator: \"\")")
    #expect(notebook.printed == "a\n<picture>b")
  }

  @Test("tasks run to their end, also those that wait")
  func tasks() throws {
    let notebook = try TestSession()
    let outcome = notebook.run(
      """
      func slow(_ n: Int) async -> Int { try? await Task.sleep(nanoseconds: 1_000_000); return n * 2 }
      let doubled = await slow(21)
      Task { print("in a task", await slow(4)) }
      """)
    #expect(outcome.isSuccess)
    #expect(notebook.printed == "in a task 8\n")
    #expect(outcome.variables.map(\.summary).first == "42")
    notebook.run(
      "@MainActor func onMain() -> Int { MainActor.assertIsolated(); return 5 }\n@MainActor class C { var n = 1 }\nactor A { var n = 0; func up() -> Int { n += 1; return n } }"
    )
    let isolated = notebook.run("let a = A()\nlet c = await C()\nawait (onMain(), a.up(), a.up(), c.n)")
    #expect(isolated.result?.text == "(5, 1, 2, 1)")
    let next = notebook.run(
      "await withTaskGroup(of: Int.self) { g in for i in 0..<3 { g.addTask { await slow(i) } }; return await g.reduce(0, +) }"
    )
    #expect(next.result?.text == "6")
  }

  @Test("a trace steps into functions, in the order and at the depth of the calls")
  func trace() throws {
    let notebook = try TestSession()
    notebook.run("func double(_ n: Int) -> Int {\n  let twice = n * 2\n  return twice\n}")
    let steps = notebook.run("let d = double(5)", traces: true).trace.compactMap(Self.step)
    #expect(steps == ["1 cell 1:1 n 5", "1 cell 1:2 twice 10", "1 cell 1:3  10", "0 cell 2:1 d 10"])
  }

  @Test("a trace folds loops after three turns, and counts the rest")
  func foldedTrace() throws {
    let notebook = try TestSession()
    let outcome = notebook.run("var sum = 0\nfor i in 0..<1000 {\n  sum += i\n}", traces: true)
    let steps = outcome.trace.compactMap(Self.step)
    #expect(steps == ["0 cell 1:1 sum 0", "1 cell 1:3 sum 0", "1 cell 1:3 sum 1", "1 cell 1:3 sum 3"])
    #expect(
      outcome.trace.compactMap { entry -> Int? in if case .folded(let count, _, _) = entry { count } else { nil } }
        == [997])
  }

  private static func step(_ entry: TraceEntry) -> String? {
    guard case .value(let value, let line, let depth) = entry else { return nil }
    return "\(depth) \(line.label):\(line.number) \(value.name) \(value.summary)"
  }
}

struct Unexpected: Error {
  let outcome: Outcome
  init(_ outcome: Outcome) { self.outcome = outcome }
}
