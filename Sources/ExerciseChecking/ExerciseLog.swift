import Notebooks

/// The record of passed exercises: a file with a line for each pass, which is only ever appended to.
///
/// Several attnlabs may write at once, and each line is one write. A torn or foreign line is skipped.
public struct ExerciseLog: Sendable {
  private let folder: String
  private var path: String { "\(folder)/exercises.log" }

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
  public init(folder: String) { self.folder = folder }

  /// Returns the status of an exercise whose statement has this fingerprint.
  public func standing(of exercise: Exercise, fingerprint: String) -> Standing {
    let passes = passes()[exercise.id] ?? []
    if passes.isEmpty { return .open }
    return passes.contains(fingerprint) ? .passed : .passedBefore
  }

  private func passes() -> [String: Set<String>] {
    guard let bytes = TextFile.bytes(of: path) else { return [:] }
    var passes: [String: Set<String>] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
      if words.count == 2 { passes[words[0], default: []].insert(words[1]) }
    }
    return passes
  }

  /// Records that an exercise has passed.
  ///
  /// - Throws: `TextFile.NotWritten`.
  public func record(_ exercise: Exercise, fingerprint: String) throws {
    guard standing(of: exercise, fingerprint: fingerprint) != .passed else { return }
    // The newlines around the entry isolate a torn line before it.
    try TextFile.append("\n\(exercise.id) \(fingerprint)\n", to: path)
  }
}
