import System

/// A learner's tests of exercises: a log with a line for each time that they were judged. A line that makes no sense is
/// skipped.
public struct CatchLog: Sendable {
  private let log: AppendOnlyLog

  /// Creates the log of a folder, which need not exist yet.
  public init(folder: String) { log = AppendOnlyLog(path: "\(folder)/catches") }

  /// Adds an entry.
  ///
  /// - Throws: `FileError`.
  public func append(_ entry: CatchEntry) throws(FileError) { try log.append(entry.line) }

  /// Returns the best of each exercise: of those that accept every right solution the one that catches the most.
  ///
  /// - Throws: `FileError` if the file is there and can't be read.
  public func best() throws(FileError) -> [String: CatchEntry] {
    var best: [String: CatchEntry] = [:]
    for entry in try log.lines().compactMap(CatchEntry.init) where entry.isSound {
      // What was reached when there were other mistakes says little of those that there are now.
      guard let other = best[entry.exercise], other.mistakes == entry.mistakes, other.caught > entry.caught else {
        best[entry.exercise] = entry
        continue
      }
    }
    return best
  }
}
