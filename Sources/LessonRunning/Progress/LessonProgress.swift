public import System

/// A learner's progress in each lesson: a log with a line for each step.
///
/// A place is kept by names that last: the ids of the questions, and numbers made of the cells' sources, of the stop that
/// comes next and of the one before it. So a sentence that is mended, or a question that is added, moves nobody. A
/// line that makes no sense is skipped.
public struct LessonProgress: Sendable {
  private let log: AppendOnlyLog
  /// The file's path.
  public var path: String { log.path }

  /// Creates the progress kept in a file, which need not exist.
  public init(path: String) { log = AppendOnlyLog(path: path) }

  /// Returns what is kept of all lessons.
  ///
  /// - Throws: `FileError` if the file is there and can't be read.
  public func book() throws(FileError) -> ProgressBook {
    ProgressBook(entries: try log.lines().compactMap(ProgressEntry.init))
  }

  /// Records that the learner comes to an item next, or to the end if it is one past the last.
  ///
  /// - Throws: `FileError`.
  public func note(_ position: Int, of lesson: Lesson) throws(FileError) {
    try log.append(ProgressEntry(position, of: lesson).line)
  }
}
