import NotebookTesting
import Reports
import System
import Testing

@testable import Notebooks

/// Random ways through a session's tree: runs, deaths, interrupts, undos, moves and drops. The oracle is a dictionary.
@Suite("A session's tree") struct SessionLawTests {
  /// What a state must be: the number that its cells made, and the state on which the last one ran.
  private struct Expected {
    var value: Int, parent: StateID
  }

  /// A session and what it must be.
  private final class Trial {
    let notebook: TestSession
    let interrupts: Pipe
    var random: SeededRandom
    var model: [StateID: Expected] = [:]
    var present: StateID

    init(seed: UInt64) throws {
      let interrupts = try Pipe()
      self.interrupts = interrupts
      notebook = try TestSession(interrupt: interrupts.readEnd)
      random = SeededRandom(seed)
      present = try #require(notebook.run("var n = 1").state)
      model[present] = Expected(value: 1, parent: .start)
    }

    var session: NotebookSession { notebook.session }

    /// Removes a state and all that came from it, as the rule is.
    private func remove(_ id: StateID) {
      for (child, expected) in model where expected.parent == id { remove(child) }
      model[id] = nil
    }

    private func isBelow(_ id: StateID, _ other: StateID) -> Bool {
      id == other || (model[id].map { isBelow($0.parent, other) } ?? false)
    }

    /// Does something, and holds what the session answers against the model.
    func act() throws {
      let root = model.first { $0.value.parent == .start }!.key
      let state = model.keys.sorted().randomElement(using: &random)!
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4:
        let step = Int.random(in: 1...9, using: &random)
        let outcome = session.run("n = (n * 3 + \(step)) % 9973", on: state, listener: { _ in })
        let made = try #require(outcome.state)
        model[made] = Expected(value: (model[state]!.value * 3 + step) % 9973, parent: state)
        if state == present { present = made }
      case 4:
        #expect(session.run("n = -1; fatalError(\"no\")", on: state, listener: { _ in }).state == nil)
      case 5:
        let outcome = session.run("n = -2; print(\"spins\"); while true {}", on: state) { [interrupts] _ in
          interrupts.write("x")
        }
        #expect(outcome.ending == .interrupted)
        while Descriptor.isReadable(interrupts.readEnd, within: 0) { _ = Descriptor.read(interrupts.readEnd) }
      case 6:
        guard present != root else { return }
        let before = model[present]!.parent
        #expect(try session.undo(1).count == 1)
        remove(present)
        present = before
      case 7, 8:
        try session.move(to: state)
        present = state
      default:
        guard state != root else { return }
        let before = model[state]!.parent
        if isBelow(present, state) { present = before }
        try session.drop(state)
        remove(state)
      }
    }

    /// Holds the tree and one of its states against the model.
    func check(_ step: Int) {
      #expect(session.present == present, "step \(step)")
      #expect(Dictionary(uniqueKeysWithValues: session.states.map { ($0.id, $0.parent) }) == model.mapValues(\.parent))
      let state = model.keys.sorted().randomElement(using: &random)!
      let shown = session.tryOut("n", label: "check", on: state, listener: { _ in }).result?.text
      #expect(shown == "\(model[state]!.value)", "step \(step)")
    }
  }

  @Test(
    "is what its cells made of it, whatever was undone, moved to, dropped, interrupted or killed", arguments: [2, 7])
  func laws(seed: UInt64) throws {
    let trial = try Trial(seed: seed)
    for step in 0..<25 {
      try trial.act()
      trial.check(step)
    }
    #expect(StateProcess.family(of: trial.session.worker.process).count == trial.model.count + 1)
  }
}
