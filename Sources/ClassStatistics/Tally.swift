/// How often each of several words was met.
public struct Tally: Sendable {
  private var counts: [String: Int] = [:]

  /// Creates an empty tally.
  init() {}

  /// Counts a word once more.
  mutating func add(_ word: String) { counts[word, default: 0] += 1 }

  /// Returns the most frequent words, those with the same count by the alphabet.
  public func first(_ count: Int) -> [(word: String, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).map { ($0.key, $0.value) }
  }
}
