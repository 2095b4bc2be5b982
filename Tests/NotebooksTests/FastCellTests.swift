import Foundation
import NotebookTesting
import Notebooks
import Testing
import WorkerProtocol

/// Optimised libraries take the places of others, and it shows nowhere but in the time.
@Suite("Cells that are compiled twice") struct FastCellTests {
  /// A session whose first cells declare and have been compiled a second time.
  private static func settled(_ cells: String...) throws -> TestSession {
    let notebook = try TestSession()
    for cell in cells { #expect(notebook.run(cell).isSuccess) }
    notebook.session.awaitOptimisation()
    return notebook
  }

  @Test("a function works as before, and so does what it tells when it dies")
  func sameBehaviour() throws {
    let notebook = try Self.settled(
      "struct Stack { private var items: [Int] = []; mutating func push(_ n: Int) { items.append(n) } }",
      "func half(_ n: Int) -> Int {\n  precondition(n % 2 == 0, \"n must be even\")\n  return n / 2\n}")
    #expect(notebook.run("half(84)").result?.text == "42")
    #expect(notebook.session.optimisedCells == ["cell 1", "cell 2"])
    let died = notebook.run("half(7)")
    guard case .died(let death) = died.ending else { throw Unexpected(died) }
    #expect(death.cause == .failedCheck(message: "n must be even"))
    #expect(death.places.map { "\($0.label):\($0.line)" } == ["cell 2:2", "cell 4:1"])
    #expect(notebook.run("var s = Stack(); s.push(3); s").result?.text == "Stack(items: [3])")
  }

  @Test("a trace steps into it all the same")
  func trace() throws {
    let notebook = try Self.settled("func double(_ n: Int) -> Int {\n  let twice = n * 2\n  return twice\n}")
    let traced = notebook.run("double(5)", traces: true)
    #expect(notebook.session.optimisedCells == ["cell 1"])
    let steps = traced.trace.compactMap { entry -> String? in
      guard case .value(let value, let line, let depth) = entry else { return nil }
      return "\(depth) \(line.label):\(line.number) \(value.name) \(value.summary)"
    }
    #expect(steps == ["1 cell 1:1 n 5", "1 cell 1:2 twice 10", "1 cell 1:3  10", "0 cell 2:1  10"])
  }

  @Test("a trace tells calls of a function by itself apart")
  func recursion() throws {
    let notebook = try Self.settled(
      "protocol Sized { func size() -> Int }\nfunc sum(_ n: Int) -> Int { n == 0 ? 0 : n + sum(n - 1) }")
    let traced = notebook.run("sum(2)", traces: true)
    #expect(notebook.session.optimisedCells == ["cell 1"])
    let steps = traced.trace.compactMap { entry -> String? in
      guard case .value(let value, _, let depth) = entry else { return nil }
      return "\(depth)\(value.name)=\(value.summary)"
    }
    #expect(steps == ["1n=2", "2n=1", "3n=0", "3=0", "2=1", "1=3", "0=3"])
  }

  @Test("what an optimised library lacks is taken from the first one")
  func missingSymbols() throws {
    let notebook = try Self.settled("struct Chest { fileprivate var gold: Int }\nfunc f() -> Int { 3 }")
    #expect(notebook.run("Chest(gold: f()).gold").result?.text == "3")
    #expect(notebook.run("f() + 1").result?.text == "4")
  }

  @Test("a cell on which a variable stands stays as it is")
  func standing() throws {
    let notebook = try TestSession()
    for cell in ["func f() -> Int { 5 }", "var n = f()"] { #expect(notebook.run(cell).isSuccess) }
    // On a slow machine the first cell may have been replaced before the second was there.
    let before = notebook.session.optimisedCells
    notebook.session.awaitOptimisation()
    #expect(notebook.run("n += f(); n").result?.text == "10")
    #expect(notebook.session.optimisedCells == before)
    #expect(try notebook.session.undo(2) == ["cell 2", "cell 3"])
    #expect(notebook.run("f() + 1").result?.text == "6")
  }

  @Test("calls without an end overflow the stack there too")
  func endlessCalls() throws {
    let notebook = try Self.settled("func down(_ n: Int) -> Int { n == -1 ? 0 : 1 + down(n + 1) }")
    let outcome = notebook.run("down(0)")
    guard case .died(let death) = outcome.ending else { throw Unexpected(outcome) }
    #expect(death.cause == .stackExhausted)
  }

  @Test("a fast cell shows its variables and its last value")
  func fast() throws {
    let notebook = try TestSession()
    notebook.run("var sum = 0")
    let outcome = notebook.session.run("for i in 0..<1000 { sum += i }; let half = sum / 2; half + 1", isFast: true) {
      _ in
    }
    #expect(outcome.variables.map { "\($0.name) \($0.summary)" } == ["sum 499500", "half 249750"])
    #expect(outcome.result?.text == "249751")
    #expect(outcome.reporting == .ends)
  }
}
