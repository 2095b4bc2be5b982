/// An exercise as an example to be finished: its solution without its last parts.
///
/// Where a part is missing stands a call of `fatalError` that names it. The check of the file says which comes next.
public struct FadedExample {
  private let parts: SolutionParts
  /// How many parts are missing.
  public let missing: Int

  /// Makes the example of an exercise; nil if its solution isn't parted.
  ///
  /// - Parameter missing: how many of the last parts are left out, at least one. All of them are, if there aren't more.
  /// - Throws: ``ExerciseProblem`` if a file can't be read.
  public init?(of exercise: Exercise, missing: Int = 1) throws(ExerciseProblem) {
    guard let parts = try exercise.parts() else { return nil }
    self.parts = parts
    self.missing = min(max(1, missing), parts.parts.count)
  }

  /// The names of the parts that are missing.
  public var missingNames: [String] { Array(parts.names.suffix(missing)) }

  /// Returns the line that stands where a part is missing.
  public static func placeholder(for part: String) -> String { "  fatalError(\"your part: \(part)\")" }

  /// The file that a learner starts from.
  public var text: String {
    let note = "// What is missing is marked by `fatalError`: write that part instead."
    let body = parts.parts.enumerated().flatMap { place, part -> [String] in
      let isMissing = place >= parts.parts.count - missing
      return ["  \(part.heading)"]
        + (isMissing ? [Self.placeholder(for: part.name)] : part.statements.flatMap(\.lines))
    }
    return ([parts.before[0], note] + parts.before.dropFirst() + body + parts.after).joined(separator: "\n")
  }

  /// The lines of the missing parts, by the line that stands in their place.
  public var missingLines: [(placeholder: String, lines: String)] {
    parts.parts.suffix(missing).map {
      (Self.placeholder(for: $0.name), $0.statements.flatMap(\.lines).joined(separator: "\n"))
    }
  }
}
