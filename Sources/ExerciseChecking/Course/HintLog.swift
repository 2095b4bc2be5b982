public import System

/// The record of how much help a learner has had with each exercise: a log with a line for each time. A line that makes
/// no sense is skipped.
public struct HintLog: Sendable {
  private let log: AppendOnlyLog

  /// How much help a learner has had with one exercise.
  public struct Help: Equatable, Sendable {
    /// The number of hints that were taken.
    public var hints = 0
    /// Whether the solution was asked for before a pass.
    public var hasAskedForSolution = false
  }

  /// Creates the log of a folder, which need not exist yet.
  public init(folder: String) { log = AppendOnlyLog(path: "\(folder)/hints") }

  /// Returns the help with the exercise with this id.
  ///
  /// - Throws: `FileError` if the file is there and can't be read.
  public func help(with exercise: String) throws(FileError) -> Help {
    var help = Help()
    for line in try log.lines() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 2, words[0] == exercise else { continue }
      if words[1] == "asked" { help.hasAskedForSolution = true }
      if let number = Int(words[1]) { help.hints = max(help.hints, number) }
    }
    return help
  }

  /// Records that a hint was taken.
  ///
  /// - Parameter number: its place on the ladder, counted from 1.
  /// - Throws: `FileError`.
  public func recordHint(_ number: Int, of exercise: String) throws(FileError) {
    try log.append("\(exercise) \(number)")
  }

  /// Records that the solution was asked for before a pass.
  ///
  /// - Throws: `FileError`.
  public func recordAsking(for exercise: String) throws(FileError) { try log.append("\(exercise) asked") }
}
