/// A row of the table: what something is called elsewhere, and what it is called here.
public struct Spelling: Equatable, Sendable {
  /// The spellings of elsewhere, as they are shown, the usual one first.
  public let theirs: [String]
  /// The libraries or languages that have it: `NumPy`, `PyTorch`.
  public let origin: String
  /// The spelling here; empty if nothing is to be written.
  public let ours: String
  /// A few words about what differs, or why there is nothing to write; empty if there is nothing to say.
  public let why: String
  /// The spellings with `…` behind a list that may be longer, as the table has them.
  let theirPatterns: [String]
  let ourPattern: String
  /// Whether it holds for a method of its first argument too.
  public let isMethodToo: Bool

  /// Reads a row: `theirs ~ theirs => ours ## why`, with a star before it if it holds for a method too.
  init(_ row: Substring, origin: String) {
    isMethodToo = row.hasPrefix("* ")
    let parts = row.dropFirst(isMethodToo ? 2 : 0).split(separator: " ## ", maxSplits: 1).map {
      String($0.trimmingSpaces)
    }
    let sides = parts[0].split(separator: "=>", maxSplits: 1, omittingEmptySubsequences: false)
    theirPatterns = sides[0].split(separator: " ~ ").map { String($0.trimmingSpaces) }
    ourPattern = sides.count > 1 ? String(sides[1].trimmingSpaces) : ""
    why = parts.count > 1 ? parts[1] : ""
    theirs = theirPatterns.map(Self.shown)
    ours = Self.shown(ourPattern)
    self.origin = origin
  }

  /// Returns a side without the marks of its lists: `[2, 3…]` is `[2, 3]`.
  private static func shown(_ pattern: String) -> String { pattern.replacing(/(\d)…/) { String($0.1) } }
}

extension Substring {
  /// The text without spaces before and after it.
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
