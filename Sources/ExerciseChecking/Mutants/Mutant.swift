/// A solution with one change.
public struct Mutant: Equatable, Sendable {
  /// The name of the file that was changed.
  public let file: String
  /// The line of the change, counted from 1.
  public let line: Int
  /// The change in a line: `swap operands: a - b => b - a`.
  public let change: String
  /// The changed text.
  let source: String

  /// The mutant's name in `equivalents.txt`: the file and the change, without the line, which moves.
  public var id: String { "\(file): \(change)" }
}

/// One change that a rule makes in a source.
struct SourceChange {
  /// The rule, in a few words.
  let rule: String
  /// The bytes that are replaced.
  let span: Range<Int>
  /// What takes their place.
  let replacement: String

  /// Creates a change of tokens.
  init(_ rule: String, _ source: EditableSource, _ places: ClosedRange<Int>, _ replacement: String) {
    (self.rule, self.replacement) = (rule, replacement)
    span = source.span(places)
  }

  /// Creates a change that puts something before a token.
  init(_ rule: String, _ source: EditableSource, before place: Int, _ insertion: String) {
    (self.rule, replacement) = (rule, insertion)
    let start = source.span(place...place).lowerBound
    span = start..<start
  }
}
