import Notebooks
import Reports

/// The verdict on a learner's tests: which right solutions they refuse, and which mistakes they catch.
public struct CatchVerdict: Equatable, Sendable, Codable {
  /// The id of the exercise whose function the tests are for.
  public let exercise: String
  /// The file's path as given, and its name.
  public let path: String, file: String
  /// The finding.
  public let finding: CatchFinding

  /// Creates a verdict from its parts.
  public init(exercise: String, path: String, file: String, finding: CatchFinding) {
    self.exercise = exercise
    self.path = path
    self.file = file
    self.finding = finding
  }

  /// The finding on a file of tests.
  public enum CatchFinding: Equatable, Sendable, Codable {
    /// They ran.
    case judged(CatchOutcome)
    /// The compiler rejects the file.
    case notCompiled([Diagnostic])
    /// The file declares the function that it should only call.
    case declaresFunction(Verdict.Declaration)
    /// The compiler ran out of time.
    case compilerOutOfTime
    /// The tests never call the function.
    case noCalls
    /// The tests call the function more often than they may.
    case tooManyCalls(most: Int)
    /// The tests make other calls, or come to another end, each time they run.
    case changing
    /// The learner interrupted it.
    case interrupted
    /// Something else is in the way.
    case trouble(Trouble)
  }

  /// What came of tests that ran.
  public struct CatchOutcome: Equatable, Sendable, Codable {
    /// The tests that there are, in their order.
    public let tests: [TestPlace]
    /// How many right solutions were tried, and the refusals among them.
    public let solutions: Int, refusals: [RefusedSolution]
    /// The mistakes that were tried: none if every right solution is refused.
    public let mistakes: [TriedMistake]

    /// The names of the mistakes that live, and how many were caught.
    public var living: [TriedMistake] { mistakes.filter { $0.fate == .lives } }
    /// How many mistakes were caught.
    public var caught: Int {
      mistakes.count { if case .caught = $0.fate { true } else { false } }
    }
    /// Whether every right solution is accepted and every mistake caught.
    public var isWhole: Bool { refusals.isEmpty && !mistakes.isEmpty && caught == mistakes.count }
  }

  /// A test.
  public struct TestPlace: Equatable, Sendable, Codable {
    /// Its name; empty for what stands outside of tests.
    public let name: String
    /// Its line.
    public let line: Int
  }

  /// A right solution that the tests refuse.
  public struct RefusedSolution: Equatable, Sendable, Codable {
    /// The number of the solution, counted from 1.
    public let solution: Int
    /// The test that refuses it; nil if none had begun.
    public let test: TestPlace?
    /// Why.
    public let reason: RefusalReason
  }

  /// Why tests refuse what they test.
  public enum RefusalReason: Equatable, Sendable, Codable {
    /// An expectation doesn't hold: its line, and what it says.
    case failed(line: Int, sentence: String)
    /// The tests die.
    case died(Death)
    /// The tests don't finish within their time.
    case outOfTime(milliseconds: Int)
    /// The tests print or send more than they may.
    case outOfOutput
    /// The tests end before their last line.
    case endedEarly
    /// The function doesn't return for the inputs of a call: it dies, or doesn't finish.
    case functionDied(Death), functionStuck
    /// What the function returns is too much to be sent.
    case resultTooLarge
  }

  /// A mistake, and what the tests make of it.
  public struct TriedMistake: Equatable, Sendable, Codable {
    /// The mistake.
    public let mistake: Verdict.NamedMistake
    /// What became of it.
    public let fate: MistakeFate
  }

  /// What became of a mistake.
  public enum MistakeFate: Equatable, Sendable, Codable {
    /// The test refuses it.
    case caught(by: TestPlace?)
    /// Every test accepts it.
    case lives
    /// No time was left for it.
    case untried
  }

  /// Whether every right solution is accepted and every mistake caught.
  public var passes: Bool { if case .judged(let outcome) = finding { outcome.isWhole } else { false } }
}
