public import ExerciseChecking

/// The page that says how well the cases of all exercises tell wrong from right.
public struct ScorePage {
  private let scores: [ExerciseScore]

  /// Creates the page of scores.
  public init(_ scores: [ExerciseScore]) { self.scores = scores }

  /// Whether what is promised holds: 98 of 100 wrong solutions are caught, and no right one fails.
  public var isReached: Bool {
    let (wrong, caught) = (scores.map(\.wrong).reduce(0, +), scores.map(\.caught).reduce(0, +))
    return caught * 100 >= wrong * 98 && scores.allSatisfy(\.failing.isEmpty)
  }

  /// The page in markdown.
  public var markdown: String {
    let total = (
      wrong: scores.map(\.wrong).reduce(0, +), caught: scores.map(\.caught).reduce(0, +),
      one: scores.map(\.caughtByOneTest).reduce(0, +), right: scores.map(\.right).reduce(0, +),
      failing: scores.map(\.failing.count).reduce(0, +)
    )
    let rows = scores.map {
      "| \($0.exercise) | \($0.wrong) | \($0.caught) | \($0.caughtByOneTest) | \($0.right) | \($0.failing.count) |"
    }
    let passing = scores.flatMap { score in score.passing.map { "- \(score.exercise), \($0)" } }
    let failing = scores.flatMap { score in score.failing.map { "- \(score.exercise), \($0)" } }
    return """
      # How well the cases tell wrong from right

      `make score` makes this page. Rules change the solution of each exercise in one place: an operator, a number, an axis, the
      order of two arguments, a term that is dropped, a softmax without its maximum or over the first sixteen keys, a result that is kept
      from one call to the next, and many more. These and the mistakes that the exercises list are judged twice: by the cases
      of the exercise, and by a test like those of well-known courses: one seed, 128 queries and keys of 64 features, a tolerance
      of 10⁻². Changes that their author declares to be right, with the reason, in the exercise's `equivalents.txt`, don't count.

      Other rules write the solutions in another way that is as right: sums in another order, in pairs, in `Double`, with fused
      products, a softmax by logarithms or by loops. None of these may fail.

      | exercise | wrong | caught by the cases | caught by one test | right | failing |
      |---|---:|---:|---:|---:|---:|
      \(rows.joined(separator: "\n"))
      | **all** | \(total.wrong) | **\(total.caught)** (\(Self.percent(total.caught, of: total.wrong))) | \(total.one) \
      (\(Self.percent(total.one, of: total.wrong))) | \(total.right) | **\(total.failing)** |

      """ + Self.list("Wrong ones that pass the cases", passing) + Self.list("Right ones that fail", failing)
  }

  private static func percent(_ part: Int, of all: Int) -> String {
    let thousandths = all == 0 ? 0 : (1000 * part + all / 2) / all
    return "\(thousandths / 10).\(thousandths % 10) %"
  }

  private static func list(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n## \(title)\n\n\(lines.joined(separator: "\n"))\n"
  }
}
