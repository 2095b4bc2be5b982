/// How the options of a question are marked in a lesson's file, and how they are shown.
public enum OptionForm: Sendable {
  /// There are no options.
  case none
  /// Words behind letters: `a) the rows`.
  case words
  /// Lines of code behind letters: `a) let scores = matmul(q, k.T)`.
  case code
  /// The lines of a piece of code behind their numbers, indented as they are: `2)   let scores = matmul(q, k.T)`.
  case numberedCode

  /// The most characters that a line of code may have: with its mark and its margin it fits 80 columns.
  public static let widestCode = 70

  /// Whether the options are lines of code.
  public var isCode: Bool { self == .code || self == .numberedCode }

  /// An option as an example for messages.
  var example: String { self == .numberedCode ? "1) …" : "a) …" }
}
