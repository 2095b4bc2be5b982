import Notebooks
import WorkerProtocol

/// Runs a learner's tests, in a worker of their own: what they test is never in it.
final class TestRunner {
  private let runner: SubmissionRunner

  /// The time that the compilation may take.
  private static let compiling = 8_000

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

  /// Runs tests whose calls have these answers.
  ///
  /// - Parameter guesses: how many calls behind the first that has none may be looked at.
  /// - Throws: `Interruption`, and what the system has against it.
  func run(_ build: SubmissionBuild, _ sources: ExerciseSources, answers: [TestOrder.Answer], guesses: Int) throws
    -> TestReport
  {
    let order = TestOrder(files: sources.files, answers: answers, guesses: guesses).bytes
    let run = try runner.run(build, input: order, milliseconds: TestReport.running)
    if run.ending == .starved { throw Trouble.busy }
    if run.ending == .interrupted { throw Interruption() }
    if case .unloadable(let reason) = run.ending { throw Trouble.notLoaded(reason: reason) }
    return TestReport(run)
  }
}
