public import WorkerProtocol

/// How far a submission comes on the way that the reference takes: the last of its stages that a line's value equals, and
/// the line behind it.
///
/// The values are what the submission's own process reports of itself. They are shown, and judge nothing.
public struct StageProgress: Equatable, Sendable, Codable {
  /// A line of the learner's file whose value is known.
  public struct CodeLine: Equatable, Sendable, Codable {
    /// The line, counted from 1, and its text.
    public let number: Int, source: String
    /// The variable that has the value; empty for an expression.
    public let name: String

    /// Creates a line from its parts.
    public init(number: Int, source: String, name: String) {
      (self.number, self.source, self.name) = (number, source, name)
    }
  }

  /// A stage that was reached.
  public struct Reached: Equatable, Sendable, Codable {
    /// The stage's name: `scores`.
    public let stage: String
    /// The line whose value it is.
    public let line: CodeLine
    /// Whether the line has it with the last two axes exchanged.
    public let isTransposed: Bool

    /// Creates a reached stage from its parts.
    public init(stage: String, line: CodeLine, isTransposed: Bool) {
      (self.stage, self.line, self.isTransposed) = (stage, line, isTransposed)
    }
  }

  /// The last stage that was reached; nil if none was.
  public let reached: Reached?
  /// The line that comes next.
  public let line: CodeLine
  /// The value of that line.
  public let yours: PortableValue
  /// The stage that comes next, or nil if that is the result.
  public let stage: String?
  /// The value of that stage.
  public let expected: PortableValue

  /// Creates a progress from its parts.
  public init(reached: Reached?, line: CodeLine, yours: PortableValue, stage: String?, expected: PortableValue) {
    self.reached = reached
    self.line = line
    self.yours = yours
    self.stage = stage
    self.expected = expected
  }
}
