/// Something that a lesson lacks, or that doesn't fit a screen.
public struct LessonFinding: Equatable, Sendable {
  /// The line of the file, counted from 1; nil if it concerns the whole lesson.
  public var line: Int?
  /// What is found, in words for the author.
  public var reason: String

  /// Creates a finding.
  public init(line: Int? = nil, _ reason: String) {
    self.line = line
    self.reason = reason
  }
}
