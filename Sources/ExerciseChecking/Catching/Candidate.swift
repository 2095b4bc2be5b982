import Notebooks
import WorkerProtocol

/// A function that tests are tried on: a right solution, or a mistake. It isn't told which.
struct Candidate {
  let build: SubmissionBuild
  let runner: SubmissionRunner
  let sources: ExerciseSources

  /// The time that the calls of a file of tests may take together.
  private static let running = 2_000

  /// What came of calls: the results up to the first that has none, and the reason why there are no more.
  struct Answers {
    var results: [[PortableValue]]
    var end: CatchVerdict.RefusalReason?
  }

  /// Calls the function with these inputs, one call after the other in one process.
  ///
  /// - Throws: `Interruption`, and what the system has against it.
  func answers(to calls: [[PortableValue]]) throws -> Answers {
    guard !calls.isEmpty else { return Answers(results: [], end: nil) }
    let order = CallOrder(
      files: sources.files, calls: calls.map { inputs in PortableCall(inputs.map { .value($0) }) })
    let run = try runner.run(build, input: order.bytes, milliseconds: Self.running, printing: calls.count)
    let results = Array(run.callResults.prefix(calls.count))
    switch run.ending {
    case .interrupted: throw Interruption()
    case .starved: throw Trouble.busy
    case .unloadable(let reason): throw Trouble.notLoaded(reason: reason)
    case .died(let death): return Answers(results: results, end: .functionDied(death.withoutPlaces))
    case .outOfOutput: return Answers(results: results, end: .resultTooLarge)
    case .returned where results.count == calls.count: return Answers(results: results, end: nil)
    case .returned, .outOfTime, .endedWorker: return Answers(results: results, end: .functionStuck)
    }
  }
}
