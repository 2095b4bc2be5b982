import NotebookTesting
import Reports
import Testing

@testable import Notebooks

/// The tree as data, held against a model that is a dictionary.
@Suite("The tree of states") struct StateTreeTests {
  /// What the model knows of a state.
  private struct Known {
    var parent: StateID
    var isHeld = true
  }

  /// A tree, and what it must be.
  private struct Trial {
    var tree = StateTree<Int>()
    var model: [StateID: Known] = [:]
    var present = StateID.start

    func isHeld(_ id: StateID) -> Bool { id == .start || model[id]?.isHeld == true }

    func way(to id: StateID) -> [StateID] {
      var (way, next) = ([StateID](), id)
      while let known = model[next] { (way, next) = ([next] + way, known.parent) }
      return way
    }

    func branch(at id: StateID) -> Set<StateID> { Set(model.keys.filter { way(to: $0).contains(id) }) }

    mutating func act(_ random: inout SeededRandom) {
      let all = model.keys.sorted()
      let some = all.randomElement(using: &random) ?? .start
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5:
        let parent = ([.start] + all.filter(isHeld)).randomElement(using: &random)!
        let id = tree.nextID()
        tree.add(id, to: parent, id.number, bytes: 1)
        model[id] = Known(parent: parent)
      case 5, 6:
        guard isHeld(some) else { return }
        tree.move(to: some)
        present = some
      case 7:
        guard some != .start else { return }
        let gone = branch(at: some)
        if gone.contains(present) { present = way(to: some).dropLast().last(where: isHeld) ?? .start }
        tree.remove(some)
        model = model.filter { !gone.contains($0.key) }
        prune()
      default:
        guard some != .start else { return }
        model[some]!.isHeld = false
        if present == some { present = way(to: some).last(where: isHeld) ?? .start }
        tree.release(some)
        prune()
      }
    }

    /// What nothing stands on and nobody can go to is no part of the tree.
    private mutating func prune() {
      while let leaf = model.first(where: { !$0.value.isHeld && branch(at: $0.key).count == 1 }) {
        model[leaf.key] = nil
      }
    }
  }

  @Test("is what was done to it, whatever the order", arguments: 1...40)
  func model(seed: UInt64) {
    var random = SeededRandom(seed)
    var trial = Trial()
    for _ in 0..<120 {
      trial.act(&random)
      #expect(trial.tree.all.map(\.id) == trial.model.keys.sorted())
      #expect(trial.tree.present == trial.present)
      #expect(trial.isHeld(trial.tree.present))
      for id in trial.model.keys {
        #expect(trial.tree.path(to: id).map(\.id) == trial.way(to: id))
        #expect(trial.tree.holds(id) == trial.isHeld(id))
        let branch = trial.tree.branch(at: id)
        #expect(Set(branch) == trial.branch(at: id).filter(trial.isHeld) && branch.count == Set(branch).count)
      }
    }
  }

  @Test("never gives a name twice, not after it was cleared either")
  func names() {
    var tree = StateTree<Int>()
    let first = (0..<5).map { _ in tree.nextID() }
    tree.add(first[4], to: .start, 0, bytes: 0)
    tree.clear()
    #expect(tree.all.isEmpty && tree.present == .start)
    let second = (0..<5).map { _ in tree.nextID() }
    #expect(Set(first + second).count == 10)
  }
}
