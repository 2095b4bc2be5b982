public import ExerciseChecking
public import LessonRunning
import System

/// What one learner has answered and checked.
public struct LearnerRecord: Sendable {
  /// The answers to questions of lessons, the oldest first.
  public let answers: [AnswerEntry]
  /// The checks of exercises and the answers to why-questions, the oldest first.
  public let checks: [CheckEntry]

  /// Creates a record from its parts.
  public init(answers: [AnswerEntry], checks: [CheckEntry]) {
    self.answers = answers
    self.checks = checks
  }

  /// Reads a record from lines of either log, in any order of the two. A line that makes no sense is skipped.
  public init(lines: [String]) {
    self.init(answers: lines.compactMap(AnswerEntry.init), checks: lines.compactMap(CheckEntry.init))
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { answers.isEmpty && checks.isEmpty }

  /// The longest file that is read, in bytes: a learner adds some hundred bytes with an answer.
  private static let longest = 64 << 20

  /// Reads the record at a path: a file with lines of both logs, or a folder with the files `answers` and `checks`, such
  /// as a copy of a learner's state folder, or of the folder that it is in.
  ///
  /// Files that aren't regular, or longer than 64 MB, are as good as absent.
  public init(at path: String) {
    let files = [path] + ["", "/attnlab"].flatMap { ["\(path)\($0)/answers", "\(path)\($0)/checks"] }
    self.init(lines: files.flatMap(Self.lines))
  }

  private static func lines(_ path: String) -> [String] {
    guard let status = FileStatus(of: path), status.isRegularFile, status.size <= longest else { return [] }
    return AppendOnlyLog.lines(in: TextFile.bytes(of: path) ?? [])
  }
}
