public import System

/// The record of passed exercises: a log with a line for each pass. A line that makes no sense is skipped.
public struct ExerciseLog: Sendable {
  private let log: AppendOnlyLog

  /// Creates the log of a folder, which need not exist yet.
  public init(folder: String) { log = AppendOnlyLog(path: "\(folder)/exercises.log") }

  /// Returns the exercises that have passed.
  ///
  /// - Throws: `FileError` if the file is there and can't be read.
  public func passes() throws(FileError) -> ExercisePasses {
    var passes = ExercisePasses()
    for line in try log.lines() {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2 { passes.add(words[0], fingerprint: words[1]) }
    }
    return passes
  }

  /// Records that the exercise with this id has passed.
  ///
  /// - Throws: `FileError`.
  public func record(_ exercise: String, fingerprint: String) throws(FileError) {
    guard try passes().standing(of: exercise, fingerprint: fingerprint) != .passed else { return }
    try log.append("\(exercise) \(fingerprint)")
  }
}
