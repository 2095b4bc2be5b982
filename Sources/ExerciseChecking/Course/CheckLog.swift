import System

/// A learner's checks of exercises and answers to why-questions: a log with a line for each.
public struct CheckLog: Sendable {
  private let log: AppendOnlyLog

  /// Creates the log of a folder, which need not exist yet.
  public init(folder: String) { log = AppendOnlyLog(path: "\(folder)/checks") }

  /// Adds an entry.
  ///
  /// - Throws: `FileError`.
  public func append(_ entry: CheckEntry) throws(FileError) { try log.append(entry.line) }
}
