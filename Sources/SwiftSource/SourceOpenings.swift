/// Something that is open, with what is needed to find its end.
package enum SourceOpening: Equatable {
  case bracket(Unicode.Scalar, ofAttribute: Bool)
  case interpolation
  case string(hashes: Int, isMultiline: Bool)
  case regex(hashes: Int)
  case comment
}

/// Everything that is open at a place of a source, the outermost first: brackets, literals, comments.
///
/// It is asked for its last entry and for counts, which it keeps, so that no question takes longer the more is open.
package struct SourceOpenings {
  /// What is known of it as a whole.
  package struct Summary: Equatable {
    /// The innermost.
    package var last: SourceOpening?
    /// How many there are; how many of them are brackets and interpolations; and strings and regular expressions.
    package var count = 0, brackets = 0, literals = 0
  }

  private var all: [SourceOpening] = []
  /// Where the string literals of one line are.
  private var singles: [Int] = []
  /// What is known of it as a whole.
  package private(set) var summary = Summary()

  /// The innermost; nil if nothing is open.
  package var last: SourceOpening? { summary.last }
  /// How many there are.
  package var count: Int { summary.count }
  /// Whether nothing is open.
  package var isEmpty: Bool { summary.count == 0 }

  mutating func append(_ open: SourceOpening) {
    if case .string(_, isMultiline: false) = open { singles.append(all.count) }
    all.append(open)
    count(open, 1)
  }

  mutating func removeLast() {
    if singles.last == all.count - 1 { singles.removeLast() }
    count(all.removeLast(), -1)
  }

  /// Closes a string literal of one line, the outermost one, and everything inside it. Returns whether there was one.
  mutating func endSingleLine() -> Bool {
    guard let first = singles.first else { return false }
    while all.count > first { removeLast() }
    return true
  }

  private mutating func count(_ open: SourceOpening, _ change: Int) {
    summary.count += change
    switch open {
    case .bracket, .interpolation: summary.brackets += change
    case .string, .regex: summary.literals += change
    case .comment: break
    }
    summary.last = all.last
  }
}
