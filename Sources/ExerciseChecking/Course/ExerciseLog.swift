import System

/// The record of passed exercises: a log with a line for each pass. A line that makes no sense is skipped.
public struct ExerciseLog: Sendable {
  private let log: AppendOnlyLog

  /// The status of an exercise.
  public enum Standing: Equatable, Sendable {
    /// It has not been solved.
    case open
    /// It has passed.
    case passed
    /// It has passed, but its statement has changed since.
    case passedBefore
  }

  /// Creates the log of a folder, which need not exist yet.
  public init(folder: String) { log = AppendOnlyLog(path: "\(folder)/exercises.log") }

  /// Returns the status of the exercise with this id, whose statement has this fingerprint.
  public func standing(of exercise: String, fingerprint: String) -> Standing {
    let passes = passes()[exercise] ?? []
    if passes.isEmpty { return .open }
    return passes.contains(fingerprint) ? .passed : .passedBefore
  }

  private func passes() -> [String: Set<String>] {
    var passes: [String: Set<String>] = [:]
    for line in (try? log.lines()) ?? [] {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2 { passes[words[0], default: []].insert(words[1]) }
    }
    return passes
  }

  /// Records that the exercise with this id has passed.
  ///
  /// - Throws: `FileError`.
  public func record(_ exercise: String, fingerprint: String) throws {
    guard standing(of: exercise, fingerprint: fingerprint) != .passed else { return }
    try log.append("\(exercise) \(fingerprint)")
  }
}
