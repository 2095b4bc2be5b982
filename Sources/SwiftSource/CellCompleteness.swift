/// The answer to whether a text is a whole cell or continues in the next line.
///
/// It comes from Swift's lexical structure alone: brackets, string literals with their
/// interpolations, comments, `#if`, and what a line ends in. A text that no further line can make
/// right, such as one with a stray closing bracket, is complete: the compiler explains best what is wrong
/// with it.
///
/// ```swift
/// CellCompleteness.check("let x = 3")          // .complete
/// CellCompleteness.check("func f() {")         // .unfinished(.brackets(depth: 1))
/// CellCompleteness.check("let x =")            // .unfinished(.expression)
/// ```
public enum CellCompleteness: Equatable, Sendable {
  /// The text can be compiled as it stands.
  case complete
  /// The text continues in the next line.
  case unfinished(Opening)

  /// The thing that a text leaves open.
  public enum Opening: Equatable, Sendable {
    /// Brackets: the number of `(`, `[`, `{` and `\(` that are not closed yet.
    case brackets(depth: Int)
    /// A string literal of several lines.
    case string
    /// A regex literal of several lines.
    case regex
    /// A `/*` comment.
    case comment
    /// An `#if`.
    case condition
    /// The last line ends in an operator, a comma, or a word that something must follow.
    case expression
    /// An attribute stands alone, without its declaration.
    case attribute
    /// A declaration or a statement has only its head: its `{` must follow.
    case body
  }

  /// Whether an empty line ends the text nevertheless.
  ///
  /// Within brackets an empty line is ordinary code. After a trailing operator it means that
  /// nothing more will come.
  public var endsAtEmptyLine: Bool {
    switch self {
    case .complete, .unfinished(.expression), .unfinished(.attribute), .unfinished(.body): true
    case .unfinished: false
    }
  }
}
