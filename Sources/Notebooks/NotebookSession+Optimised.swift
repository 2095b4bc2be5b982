// Cells that are compiled a second time.

extension NotebookSession {
  /// The labels of the cells whose libraries are the optimised ones.
  package var optimisedCells: [String] { states.filter(\.isOptimised).map(\.cell.code.label) }

  /// Waits until nothing is left to be compiled a second time.
  package func awaitOptimisation() { optimiser.wait() }

  /// Keeps the state after a cell, and has the cell compiled again if nothing but declarations stands on the first.
  func keep(_ state: State) {
    if !state.outline.onlyDeclares { optimiser.forget(states.map(\.cell.module)) }
    states.append(state)
    if state.outline.onlyDeclares, !state.cell.code.isFast { optimiser.optimise(state.cell) }
  }

  /// Lets optimised libraries take the places of cells that only declare and on which nothing else stands: their
  /// states are made again, which shows nowhere.
  func takeOptimised() throws {
    let declaring = states.reversed().prefix { $0.outline.onlyDeclares }.count
    let candidates = states.indices.suffix(declaring)
    guard let first = candidates.first(where: { !states[$0].isOptimised && optimiser.ready(states[$0].cell) != nil })
    else { return }
    try replaceStates(from: first) { state in
      guard !state.isOptimised, let fast = optimiser.ready(state.cell) else { return state }
      var next = state
      (next.cell, next.original) = (fast, state.cell)
      return next
    }
  }

  /// Takes the libraries back that were compiled first. False if there are none.
  func takeOriginals() throws -> Bool {
    let declaring = states.reversed().prefix { $0.outline.onlyDeclares }.count
    guard let first = states.indices.suffix(declaring).first(where: { states[$0].isOptimised }) else { return false }
    optimiser.forget(states[first...].map(\.cell.module))
    try replaceStates(from: first) { state in
      var next = state
      if let original = state.original { (next.cell, next.original) = (original, nil) }
      return next
    }
    return true
  }

  /// Makes the states from `first` on again, each with the library that `replacement` gives it, or with its own if that
  /// can't be loaded.
  private func replaceStates(from first: Int, _ replacement: (State) -> State) throws {
    let redone = Array(states[first...])
    try worker.undo(redone.count)
    states.removeSubrange(first...)
    for state in redone {
      var next = replacement(state)
      var (run, report) = try perform(next.cell, keepsState: true, traces: false) { _ in }
      if !report.ending.isCompleted {
        next = state
        (run, report) = try perform(state.cell, keepsState: true, traces: false) { _ in }
      }
      guard report.ending.isCompleted else {
        throw WorkerTrouble(reason: "\(state.cell.code.label) could not be loaded again")
      }
      next.run = run
      states.append(next)
    }
  }
}

extension WorkerProcess.Ending {
  /// Whether the run came to its end.
  var isCompleted: Bool { if case .completed = self { true } else { false } }
}
