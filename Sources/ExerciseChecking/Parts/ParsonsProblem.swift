import System

/// An exercise as lines to be ordered: those of its solution, with two or three among them that are wrong.
///
/// The lines are Swift, not comments, so that any editor can move them and nothing has to be typed. Above them stand the
/// names of the parts, to sort the lines under. Until they are in order the file doesn't compile, or its function fails.
public struct ParsonsProblem {
  private let parts: SolutionParts
  private let lines: [FunctionBody.Statement]
  /// How many of the lines are wrong.
  public let wrongLines: Int
  let distractors: Distractors

  /// Makes the problem of an exercise; nil if its solution isn't parted.
  ///
  /// - Throws: ``ExerciseProblem`` if a file can't be read.
  public init?(of exercise: Exercise) throws(ExerciseProblem) {
    guard let parts = try exercise.parts() else { return nil }
    var bodies: [(slug: String, body: FunctionBody)] = []
    for mistake in exercise.mistakes where mistake.parts.isEmpty {
      guard let body = FunctionBody(of: exercise.function.name, in: try ExerciseText.read(mistake.path)) else {
        continue
      }
      bodies.append((mistake.slug, body))
    }
    let right = parts.statements.map(\.withoutComments)
    distractors = Distractors(for: right, below: parts.before.joined(separator: "\n"), from: bodies)
    wrongLines = distractors.lines.count
    self.parts = parts
    lines = Self.shuffled(right, with: distractors.lines.map(\.statement), seed: Fingerprint(of: exercise.id).value)
  }

  /// Returns the lines in an order that is the same each time, and in which the function never is right: what returns
  /// stands first, above what it needs, and no line stands where it has to in the end.
  private static func shuffled(
    _ right: [FunctionBody.Statement], with wrong: [FunctionBody.Statement], seed: UInt64
  ) -> [FunctionBody.Statement] {
    func key(_ statement: FunctionBody.Statement) -> UInt64 {
      var fingerprint = Fingerprint(of: statement.code)
      fingerprint.combine(seed)
      // The low bits are the better mixed ones.
      return fingerprint.value.byteSwapped
    }
    let all = (right + wrong).sorted { (key($0), $0.code) < (key($1), $1.code) }
    let last = all.filter { $0.code.hasPrefix("return") }
    let rest = all.filter { !$0.code.hasPrefix("return") }
    guard let first = last.first else { return all == right ? Array(all.reversed()) : all }
    // A right order among the others would leave one line to be moved alone.
    let needed = right.filter { rest.contains($0) }
    let mixed = rest.filter { needed.contains($0) } == needed && needed.count > 1 ? Array(rest.reversed()) : rest
    return [first] + mixed + last.dropFirst()
  }

  /// The file that a learner starts from.
  public var text: String {
    let wrong =
      wrongLines == 0 ? "" : "; delete the \(wrongLines == 1 ? "one that is" : "\(wrongLines) that are") wrong"
    let notes = [
      "// Move each line below the name of its part\(wrong). Nothing has to be typed.",
      "// Until they are in order, the compiler or the check says what is missing.",
    ]
    let headings = parts.parts.map { "  \($0.heading)" }
    let loose = ["  // The lines:"] + lines.flatMap(\.lines)
    let start = [parts.before[0]] + notes + parts.before.dropFirst()
    return (start + headings + [""] + loose + parts.after).joined(separator: "\n")
  }

  /// The file with the lines in order below the names of their parts, and without the wrong ones.
  public var solvedText: String {
    let body = parts.parts.flatMap { ["  \($0.heading)"] + $0.statements.flatMap(\.withoutComments.lines) }
    return (parts.before + body + parts.after).joined(separator: "\n")
  }

  /// The solution with a wrong line in the place of the right one that it is like, with the mistake that it is from: for
  /// each that isn't known to be wrong.
  var withDoubtfulLines: [(mistake: String, line: String, text: String)] {
    distractors.lines.filter { !$0.isAlone }.map { wrong in
      var body = parts.statements
      body[wrong.place] = wrong.statement
      let text = (parts.before + body.flatMap(\.lines) + parts.after).joined(separator: "\n")
      return (wrong.mistake, wrong.statement.code, text)
    }
  }
}
