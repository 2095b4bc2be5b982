public import ExerciseChecking

/// The verdict on tests as JSON, for graders.
public struct CatchReport: Encodable {
  /// A test, with its line.
  struct TestRow: Encodable {
    var name: String
    var line: Int
  }

  /// A right solution that is refused.
  struct RefusalRow: Encodable {
    var solution: Int
    var test: String?
    var line: Int?
    var message: String
  }

  /// A mistake, and what became of it: `caught`, `lives` or `untried`.
  struct MistakeRow: Encodable {
    var name: String
    var message: String
    var fate: String
    var test: String?
    var line: Int?
  }

  var exercise: String
  var file: String
  var passes: Bool
  var message: String
  var solutions: Int?
  var refused: [RefusalRow]
  var caught: Int?
  var mistakes: [MistakeRow]
  var tests: [TestRow]
  var diagnostics: [String]

  /// Creates the report of a verdict.
  ///
  /// - Parameter exercise: the exercise whose function the tests are for.
  public init(_ verdict: CatchVerdict, of exercise: Exercise) {
    self.exercise = verdict.exercise
    file = verdict.path
    passes = verdict.passes
    message = CatchWords.line(verdict)
    (refused, mistakes, tests, diagnostics) = ([], [], [], [])
    switch verdict.finding {
    case .judged(let outcome):
      solutions = outcome.solutions
      caught = outcome.caught
      tests = outcome.tests.map { TestRow(name: $0.name, line: $0.line) }
      refused = outcome.refusals.map {
        RefusalRow(
          solution: $0.solution, test: $0.test?.name, line: CatchWords.line(of: $0),
          message: CatchWords.reason($0.reason, function: exercise.function.name))
      }
      mistakes = outcome.mistakes.map { tried in
        var row = MistakeRow(name: tried.mistake.slug, message: tried.mistake.sentence, fate: "lives")
        switch tried.fate {
        case .caught(let test): (row.fate, row.test, row.line) = ("caught", test?.name, test?.line)
        case .lives: break
        case .untried: row.fate = "untried"
        }
        return row
      }
    case .notCompiled(let found): diagnostics = found.map { "\($0.place):\($0.line):\($0.column): \($0.message)" }
    default: break
    }
  }
}
