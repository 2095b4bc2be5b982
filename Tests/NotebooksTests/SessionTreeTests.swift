import NotebookTesting
import Notebooks
import Reports
import Testing

/// The ways through the tree of a session's states.
@Suite("A session's states") struct SessionTreeTests {
  @Test("a cell can be run on any state, and what it makes there is a branch")
  func branches() throws {
    let notebook = try TestSession()
    let session = notebook.session
    let one = try #require(notebook.run("var n = 1").state)
    let two = try #require(notebook.run("n += 10").state)
    let branch = try #require(session.run("n += 100", label: "aside", on: one, listener: { _ in }).state)
    #expect(session.present == two)
    #expect(session.states.map(\.id) == [one, two, branch])
    #expect(session.states.map(\.parent) == [.start, one, one])
    #expect(notebook.run("n").result?.text == "11")
    #expect(session.tryOut("n", label: "there", on: branch, listener: { _ in }).result?.text == "101")
    #expect(session.tryOut("n", label: "before", on: one, listener: { _ in }).result?.text == "1")
    try session.move(to: branch)
    #expect(session.cells.map(\.label) == ["cell 1", "aside"])
    #expect(notebook.run("n").result?.text == "101")
    try session.drop(two)
    #expect(session.states.map(\.label) == ["cell 1", "aside", "cell 4"])
    #expect(notebook.run("n").result?.text == "101")
    try session.drop(one)
    #expect(session.states.isEmpty && session.present == .start)
    #expect(throws: NotebookTrouble.stateUnknown) { try session.move(to: branch) }
  }

  @Test("what is undone is gone, or kept if that is the policy")
  func policies() throws {
    for policy in [UndonePolicy.drop, .keep] {
      let notebook = try TestSession { $0.undonePolicy = policy }
      notebook.run("var n = 1")
      let last = try #require(notebook.run("n += 1").state)
      #expect(try notebook.session.undo(1) == ["cell 2"])
      #expect(notebook.session.states.count == (policy == .keep ? 2 : 1))
      #expect(notebook.run("n").result?.text == "1")
      if policy == .keep {
        try notebook.session.move(to: last)
        #expect(notebook.run("n").result?.text == "2")
      }
    }
  }

  @Test("a state that died by another's hand is told, and the one before it is the present one")
  func lost() throws {
    let notebook = try TestSession()
    notebook.run("import Glibc\nvar n = 1")
    notebook.run("n = 2")
    let outcome = notebook.run("kill(getppid(), SIGKILL); while true {}")
    #expect(outcome.ending == .trouble(.stateLost(label: "cell 2")))
    #expect(outcome.lostCells == ["cell 2"])
    #expect(notebook.run("n").result?.text == "1")
  }

  @Test("if there are more states than may be kept, the oldest are let go, and it is said why")
  func count() throws {
    let notebook = try TestSession { $0.mostStates = 5 }
    var released: [ReleasedStates] = []
    for number in 1...7 { released += notebook.run("var v\(number) = \(number)").released.map { [$0] } ?? [] }
    #expect(released == ["cell 1", "cell 2"].map { ReleasedStates(labels: [$0], bound: .count(5)) })
    #expect(notebook.session.states.filter(\.isHeld).count == 5)
    #expect(notebook.run("v1 + v7").result?.text == "8")
  }

  @Test("if states take more memory than they may, the oldest are let go, and what came from them stays")
  func memory() throws {
    let notebook = try TestSession { $0.stateMemoryLimit = 100 << 20 }
    let session = notebook.session
    var released: [String] = []
    for number in 1...6 {
      let outcome = notebook.run("var a = [UInt8](repeating: \(number), count: 32 << 20)")
      #expect(outcome.isSuccess)
      released += outcome.released?.labels ?? []
    }
    #expect(!released.isEmpty && released == session.states.filter { !$0.isHeld }.map(\.label))
    #expect(released == (1...released.count).map { "cell \($0)" })
    #expect(session.states.last?.isHeld == true)
    #expect(session.states.allSatisfy { $0.bytes > 32 << 20 && $0.bytes < 48 << 20 })
    #expect(session.depth == 6 && notebook.run("a.count").result?.text == "\(32 << 20)")
    #expect(throws: NotebookTrouble.stateReleased(label: "cell 1")) { try session.undo(session.depth - 1) }
    #expect(notebook.run("a[0]").result?.text == "6")
    try session.goBack(toDepth: 2)
    #expect(session.cells.map(\.label) == ["cell 1", "cell 2"])
    #expect(notebook.run("a[0]").result?.text == "2")
    #expect(session.states.map(\.isHeld) == [true, true, true])
  }

  @Test("what a cell does is told in the order in which it happens", arguments: 1...3)
  func order(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let steps = (0..<24).map { _ in Int.random(in: 0..<3, using: &random) }
    let lines = steps.enumerated().map { index, step in
      switch step {
      case 0: "print(\"p\(index)\")"
      case 1: "heatmap(Tensor([[\(index), 1]]))"
      default: "let v\(index) = \(index) * 2"
      }
    }
    let notebook = try TestSession()
    let outcome = notebook.run(lines.joined(separator: "\n"), traces: true)
    let expected = steps.enumerated().compactMap { index, step in
      step == 0 ? "p\(index)\n" : step == 1 ? "picture \(Float(index))" : nil
    }
    // Text comes in pieces of any length.
    let shown = notebook.pieces.map { piece in
      switch piece {
      case .text(let text), .errorText(let text): text
      case .picture(let picture): "picture \((picture.picture as? HeatmapPicture)?.elements.elements[0] ?? -1)"
      }
    }
    #expect(shown.joined() == expected.joined())
    let values = outcome.trace.compactMap { entry -> String? in
      if case .value(let value, _, _) = entry, value.name.hasPrefix("v") { value.name } else { nil }
    }
    #expect(values == steps.enumerated().filter { $0.element == 2 }.map { "v\($0.offset)" })
  }
}
