import Reports

// The tree of states, and ways through it.

extension NotebookSession {
  /// The state that the next cell runs on.
  public var present: StateID { tree.present }

  /// The states other than the start, the oldest first.
  public var states: [SessionState] {
    tree.all.map {
      SessionState(id: $0.id, parent: $0.parent, label: $0.content.label, bytes: $0.bytes, isHeld: $0.isHeld)
    }
  }

  /// Returns the state on the way to the present one in which `depth` cells stood.
  public func state(atDepth depth: Int) -> StateID {
    let path = tree.path(to: tree.present)
    return depth > 0 && !path.isEmpty ? path[min(depth, path.count) - 1].id : .start
  }

  /// Makes another state the present one.
  ///
  /// - Throws: ``NotebookTrouble`` if it is not there.
  public func move(to state: StateID) throws {
    try checkHeld(state)
    tree.move(to: state)
  }

  /// Drops a state and all that came from it. If the present one is among them, the one before is the present one then.
  public func drop(_ state: StateID) throws {
    let branch = tree.branch(at: state)
    optimiser.forget(branch.compactMap { tree[$0]?.content.cell.module })
    tree.remove(state)
    for id in branch { try worker.drop(id) }
  }

  /// Goes back to the state `count` cells ago, or to the first. Returns the labels of the cells given up.
  ///
  /// - Throws: ``NotebookTrouble`` if that state was let go.
  public func undo(_ count: Int) throws -> [String] {
    let path = tree.path(to: tree.present)
    let given = path.suffix(max(0, count))
    guard let first = given.first else { return [] }
    try move(to: first.parent)
    if configuration.undonePolicy == .drop { try drop(first.id) }
    return given.map(\.content.label)
  }

  /// Goes back to the state in which `depth` cells stood. If it was let go, it is made again from its cells.
  public func goBack(toDepth depth: Int) throws {
    let path = tree.path(to: tree.present)
    guard depth < path.count else { return }
    let standing = path.prefix(max(0, depth))
    if let last = standing.last, !last.isHeld {
      let held = standing.lastIndex(where: \.isHeld).map { $0 + 1 } ?? 0
      try remake(standing[held...]) { $0 }
    }
    _ = try undo(path.count - standing.count)
  }

  /// - Throws: an error if a state is not there to be run on.
  func checkHeld(_ state: StateID) throws {
    guard !tree.holds(state) else { return }
    guard let node = tree[state] else { throw NotebookTrouble.stateUnknown }
    throw NotebookTrouble.stateReleased(label: node.content.label)
  }

  /// Lets the oldest states go that are not the present one, until all together take no more memory than they may.
  /// Returns what was let go, nil if nothing was.
  func releaseOldest() throws -> ReleasedStates? {
    let held = tree.all.filter(\.isHeld)
    guard memory.isPassed(by: held.map(\.bytes).reduce(0, +), count: held.count) else { return nil }
    let processes = [worker.process] + held.compactMap { worker.process(of: $0.id) }
    var total = processes.compactMap { StateMemory(of: $0)?.sharedOut }.reduce(0, +)
    let bound = memory.bound(passedBy: held.count)
    var (labels, count, freed): ([String], Int, Int) = ([], held.count, 0)
    for node in held where node.id != tree.present && memory.isTooMuch(total, count: count) {
      total -= worker.process(of: node.id).flatMap(StateMemory.init(of:))?.own ?? 0
      (count, freed) = (count - 1, freed + node.bytes)
      try worker.drop(node.id)
      tree.release(node.id)
      labels.append(node.content.label)
    }
    memory.settle(total: total, counted: held.map(\.bytes).reduce(0, +) - freed)
    return labels.isEmpty ? nil : ReleasedStates(labels: labels, bound: bound)
  }

  /// Makes states again that follow one on another, each with the cell that `replacement` gives it, or with its own if that
  /// can't be run. They keep their names. If one can't be made at all, all stay as they are.
  func remake(
    _ path: ArraySlice<StateTree<SessionCell>.Node>, _ replacement: (SessionCell) -> SessionCell
  ) throws {
    guard var parent = path.first?.parent else { return }
    var made: [(new: StateID, old: StateID, cell: SessionCell)] = []
    for node in path {
      let id = tree.nextID()
      let cells = [replacement(node.content), node.content]
      guard
        let cell = try cells.first(where: {
          try perform($0.cell, on: parent, keeping: id, traces: false, listener: { _ in }).isKept
        })
      else {
        for state in made.reversed() { try worker.drop(state.new) }
        throw NotebookTrouble.stateNotRemade(label: node.content.label)
      }
      made.append((id, node.id, cell))
      parent = id
    }
    for state in made.reversed() {
      try worker.replace(state.old, by: state.new)
      tree.renew(state.old, state.cell)
    }
  }
}
