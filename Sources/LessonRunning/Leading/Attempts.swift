/// The answers that a learner has given on one way through a lesson, by the items that asked.
struct Attempts {
  /// Nil stands for a question that was skipped.
  private var given: [Int: [Answer?]] = [:]

  /// Notes an answer, or that the question was skipped.
  mutating func add(_ answer: Answer?, at item: Int) { given[item, default: []].append(answer) }

  /// Forgets the last try at an item.
  mutating func dropLast(at item: Int) {
    if given[item]?.isEmpty == false { given[item]?.removeLast() }
  }

  /// Returns the number that the next try has, counted from 1.
  func next(at item: Int) -> Int { (given[item]?.count ?? 0) + 1 }

  /// Returns the answers so far, the oldest first.
  func answers(at item: Int) -> [Answer] { (given[item] ?? []).compactMap { $0 } }
}
