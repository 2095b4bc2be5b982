import Reports

// Cells that are compiled a second time.

extension NotebookSession {
  /// The labels of the cells whose libraries are the optimised ones.
  package var optimisedCells: [String] { chain.cells.filter(\.isOptimised).map(\.label) }

  /// Waits until nothing is left to be compiled a second time.
  package func awaitOptimisation() { optimiser.wait() }

  /// Returns the states at the end of the way to one whose cells only declare.
  private func declaring(before state: StateID) -> ArraySlice<StateTree<SessionCell>.Node> {
    let path = tree.path(to: state)
    return path.suffix(path.reversed().prefix { $0.content.outline.onlyDeclares && $0.isHeld }.count)
  }

  /// Lets optimised libraries take the places of cells that only declare and on which nothing else stands: their
  /// states are made again, which shows nowhere.
  func takeOptimised(on state: StateID) throws {
    let candidates = declaring(before: state)
    let first = candidates.firstIndex { !$0.content.isOptimised && optimiser.ready($0.content.cell) != nil }
    guard let first else { return }
    try remake(candidates[first...]) { cell in
      guard !cell.isOptimised, let fast = optimiser.ready(cell.cell) else { return cell }
      var next = cell
      (next.cell, next.original) = (fast, cell.cell)
      return next
    }
  }

  /// Takes the libraries back that were compiled first. False if there are none.
  func takeOriginals(on state: StateID) throws -> Bool {
    let candidates = declaring(before: state)
    guard let first = candidates.firstIndex(where: \.content.isOptimised) else { return false }
    optimiser.forget(candidates[first...].map(\.content.cell.module))
    try remake(candidates[first...]) { cell in
      var next = cell
      if let original = cell.original { (next.cell, next.original) = (original, nil) }
      return next
    }
    return true
  }
}
