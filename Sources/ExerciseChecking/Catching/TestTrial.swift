import Notebooks
import WorkerProtocol

/// The trial of a file of tests on one candidate after the other.
///
/// Tests and candidate are never in one process, and a test may call the function with what another call has returned. So
/// the tests run with the answers that are known; where they ask for one that isn't, the candidate is called, and they run
/// again. Beyond that place they are only looked at for the calls that may come. Which calls a right solution was asked for is remembered: the next candidate answers all of them at once.
struct TestTrial {
  let build: SubmissionBuild
  let runner: TestRunner
  let sources: ExerciseSources
  /// The inputs of the calls that tests make of a right solution.
  private(set) var calls: [[PortableValue]] = []
  /// The most calls that a file may make.
  static let mostCalls = 100

  /// Creates a trial.
  init(of build: SubmissionBuild, by runner: TestRunner, _ sources: ExerciseSources) {
    self.build = build
    self.runner = runner
    self.sources = sources
  }

  /// What the tests make of a candidate.
  enum TrialResult {
    /// Every test accepts it.
    case accepted(tests: [CatchVerdict.TestPlace], calls: Int)
    /// A test refuses it.
    case refused(tests: [CatchVerdict.TestPlace], by: CatchVerdict.TestPlace?, CatchVerdict.RefusalReason)
    /// The tests can't be used.
    case unusable(CatchVerdict.CatchFinding)
  }

  /// Tries the tests on a candidate.
  ///
  /// - Parameter isRight: whether the candidate is a right solution, so that its calls are those to expect of the next.
  /// - Throws: `Interruption`, and what the system has against it.
  mutating func result(on candidate: Candidate, isRight: Bool) throws -> TrialResult {
    var asked = calls
    var answers = try candidate.answers(to: asked)
    // The last call that the tests are known to have asked for themselves.
    var settled: Int?
    var mayGuess = true
    while true {
      let given = zip(asked, answers.results).map { TestOrder.Answer(inputs: $0, result: $1) }
      let guesses = mayGuess ? Self.mostCalls - given.count : 0
      let report = try runner.run(build, sources, answers: given, guesses: guesses)
      if report.isOutOfTime { mayGuess = false }
      guard let next = report.asked else {
        if isRight { calls = asked }
        // What happens twice in the same way isn't left to chance.
        if !report.isOutOfTime, try runner.run(build, sources, answers: given, guesses: 0) != report {
          return .unusable(.changing)
        }
        if let refusal = report.refusal { return .refused(tests: report.tests, by: refusal.test, refusal.reason) }
        return .accepted(tests: report.tests, calls: report.calls ?? 0)
      }
      if let refusal = report.refusal { return .refused(tests: report.tests, by: refusal.test, refusal.reason) }
      let isKnown =
        asked.indices.contains(next.before)
        && PortableValue.bytes(of: asked[next.before]) == PortableValue.bytes(of: next.inputs)
      if isKnown, let end = answers.end { return .refused(tests: report.tests, by: report.tests.last, end) }
      guard (0...given.count).contains(next.before), settled.map({ next.before > $0 }) ?? true else {
        return .unusable(.changing)
      }
      guard next.before < Self.mostCalls else { return .unusable(.tooManyCalls(most: Self.mostCalls)) }
      settled = next.before
      asked = Array((asked.prefix(next.before) + [next.inputs] + next.guessed).prefix(Self.mostCalls))
      answers = try candidate.answers(to: asked)
    }
  }
}
