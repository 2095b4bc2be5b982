/// The first difference between a value and the expected one, and the number of differences.
public struct Difference: Equatable, Sendable, Codable {
  /// The places in lists that lead to the value, outermost first, counted from 0; empty if it is in no list.
  public let items: [Int]
  /// The first index that differs; empty for a single number.
  public let index: [Int]
  /// The submission's entry and the expected one.
  public let yours: String, expected: String
  /// The number of entries that differ, and of all entries.
  public let count: Int, total: Int

  /// The most characters that are kept of an entry.
  private static let longest = 500

  init(shape: [Int], place: Int, yours: String, expected: String, count: Int, total: Int) {
    var rest = place
    index = shape.reversed().map { size -> Int in
      defer { rest /= max(1, size) }
      return rest % max(1, size)
    }.reversed()
    items = []
    // A text may have a million characters.
    self.yours = String(yours.prefix(Self.longest))
    self.expected = String(expected.prefix(Self.longest))
    self.count = count
    self.total = total
  }

  private init(_ inner: Difference, items: [Int]) {
    self.items = items
    index = inner.index
    (yours, expected, count, total) = (inner.yours, inner.expected, inner.count, inner.total)
  }

  /// Returns the difference as one in an item of a list.
  func inItem(_ place: Int) -> Difference { Difference(self, items: [place] + items) }
}
