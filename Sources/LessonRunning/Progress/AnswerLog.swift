import System

/// A learner's answers to the questions of all lessons: a log with a line for each.
///
/// A line that makes no sense is skipped. It is read by order: the clock that its times come from may go backwards.
public struct AnswerLog: Sendable {
  private let log: AppendOnlyLog

  /// Creates the log kept in a file, which need not exist.
  public init(path: String) { log = AppendOnlyLog(path: path) }

  /// Returns the answers, the oldest first; none if there is no file yet.
  ///
  /// - Throws: `FileError` if the file is there and can't be read.
  public func entries() throws(FileError) -> [AnswerEntry] { try log.lines().compactMap(AnswerEntry.init) }

  /// Adds an answer.
  ///
  /// - Throws: `FileError`.
  public func append(_ entry: AnswerEntry) throws(FileError) { try log.append(entry.line) }
}
