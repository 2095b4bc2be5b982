import Reports

/// Counts the memory of all states of a session, and says when it is too much.
///
/// To ask the system about each state after each cell would cost as much as the cell: what a cell has taken is counted
/// once, and only if the sum passes the limit is every state looked at.
struct MemoryAccount {
  /// How much memory all states together may take, in bytes.
  let limit: Int
  /// How many states may be held: each has a descriptor in this process.
  let mostStates: Int
  /// What the states take besides what is counted for each, negative if it is less.
  private var besides = 0

  /// Creates an account of no states.
  init(limit: Int, mostStates: Int) {
    self.limit = limit
    self.mostStates = mostStates
  }

  /// Returns whether states that were counted as so many bytes may take too much.
  func isPassed(by counted: Int, count: Int) -> Bool { isTooMuch(counted + besides, count: count) }

  /// Returns whether so much memory is too much, or so many states are too many.
  func isTooMuch(_ bytes: Int, count: Int) -> Bool { bytes > limit || count > mostStates }

  /// Returns the bound that so many states have passed, if they have passed one: that of memory if there are not too many.
  func bound(passedBy count: Int) -> ReleasedStates.Bound {
    count > mostStates ? .count(mostStates) : .memory(bytes: limit)
  }

  /// Takes in what the states really take, beside what is counted for them.
  mutating func settle(total: Int, counted: Int) { besides = total - counted }

  /// Begins again, without states.
  mutating func clear() { besides = 0 }
}
