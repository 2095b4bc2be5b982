import Notebooks
import WorkerProtocol

/// Runs a learner's tests, in a worker of their own: what they test is never in it.
final class TestRunner {
  private let runner: SubmissionRunner

  /// The time that the compilation, and each run, may take.
  static let compiling = 4_000, running = 2_000

  /// Creates a runner whose worker starts while the caller continues.
  init(_ configuration: NotebookSession.Configuration, beside other: SubmissionRunner) throws {
    runner = try SubmissionRunner(configuration, beside: other)
  }

  /// Ends the worker.
  func end() { runner.end() }

  /// Compiles a file.
  func build(of file: TestFile, _ sources: ExerciseSources) throws -> Result<SubmissionBuild, SubmissionFailure> {
    try runner.compile(
      Submission(
        name: file.name, source: file.source, given: sources.given, entry: .tests(file.exercise.function.stub)),
      milliseconds: Self.compiling)
  }

  /// Runs tests whose calls have these answers, up to the first that has none.
  ///
  /// - Throws: `Interruption`, and what the system has against it.
  func run(_ build: SubmissionBuild, _ sources: ExerciseSources, answers: [TestOrder.Answer]) throws -> TestReport {
    let order = TestOrder(files: sources.files, answers: answers).bytes
    let run = try runner.run(build, input: order, milliseconds: Self.running)
    if run.ending == .interrupted { throw Interruption() }
    if case .unloadable(let reason) = run.ending { throw Trouble.notLoaded(reason: reason) }
    return TestReport(run)
  }
}

/// What a run of tests has told.
struct TestReport: Equatable {
  /// The tests that began, and how many expectations failed.
  private(set) var tests: [CatchVerdict.Test] = []
  /// The first failure, with its test.
  private(set) var refusal: (test: CatchVerdict.Test?, reason: CatchVerdict.Reason)?
  /// The call that has no answer, and how many came before it.
  private(set) var asked: (inputs: [PortableValue], before: Int)?
  /// How many calls were made, if the run came to its end.
  private(set) var calls: Int?

  /// Reads what a run has sent. Whatever can't be read ends the reading.
  init(_ run: SubmissionRun) {
    for bytes in run.results {
      guard let message = try? TestMessage(bytes: bytes) else { break }
      switch message {
      case .began(let name, let line): tests.append(CatchVerdict.Test(name: name, line: line))
      case .failed(let line, let sentence):
        refusal = refusal ?? (tests.last, .failed(line: line, sentence: sentence))
      case .asked(let inputs, let before): asked = (inputs, before)
      case .finished(let count): calls = count
      }
    }
    guard asked == nil, calls == nil || run.ending != .returned else { return }
    let reason: CatchVerdict.Reason =
      switch run.ending {
      case .died(let death):
        if case .exited = death.cause { .endedEarly } else { .died(death) }
      case .outOfTime: .outOfTime(milliseconds: TestRunner.running)
      case .outOfOutput: .outOfOutput
      case .returned, .endedWorker, .interrupted, .unloadable: .endedEarly
      }
    refusal = refusal ?? (tests.last, reason)
  }

  /// Returns whether two runs have told the same.
  static func == (left: TestReport, right: TestReport) -> Bool {
    left.tests == right.tests && left.refusal?.test == right.refusal?.test
      && left.refusal?.reason == right.refusal?.reason && left.calls == right.calls
  }
}
