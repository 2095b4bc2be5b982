import Notebooks
import WorkerProtocol

/// What a run of tests has told.
struct TestReport: Equatable {
  /// The time that a run may take, in milliseconds.
  static let running = 2_000

  /// The tests that began, and how many expectations failed.
  private(set) var tests: [CatchVerdict.TestPlace] = []
  /// The first failure, with its test.
  private(set) var refusal: (test: CatchVerdict.TestPlace?, reason: CatchVerdict.RefusalReason)?
  /// The call that has no answer, how many came before it, and the inputs of calls that may follow: those were made with a
  /// guess in its place.
  private(set) var asked: (inputs: [PortableValue], before: Int, guessed: [[PortableValue]])?
  /// Whether the run had to be ended.
  let isOutOfTime: Bool
  /// How many calls were made; nil if the run did not reach the last line.
  private(set) var calls: Int?

  /// Reads what a run has sent. Whatever can't be read ends the reading.
  init(_ run: SubmissionRun) {
    isOutOfTime = run.ending == .outOfTime
    for bytes in run.results {
      guard let message = try? TestMessage(bytes: bytes) else { break }
      // What follows a call without an answer was made with a guess: it says nothing of the function.
      if asked != nil {
        if case .asked(let inputs, _) = message { asked?.guessed.append(inputs) }
        continue
      }
      switch message {
      case .began(let name, let line): tests.append(CatchVerdict.TestPlace(name: name, line: line))
      case .failed(let line, let sentence):
        refusal = refusal ?? (tests.last, .failed(line: line, sentence: sentence))
      case .asked(let inputs, let before): asked = (inputs, before, [])
      case .finished(let count): calls = count
      }
    }
    guard asked == nil, calls == nil || run.ending != .returned else { return }
    let reason: CatchVerdict.RefusalReason =
      switch run.ending {
      case .died(let death):
        if case .exited = death.cause { .endedEarly } else { .died(death) }
      case .outOfTime: .outOfTime(milliseconds: Self.running)
      case .outOfOutput: .outOfOutput
      case .returned, .endedWorker, .interrupted, .starved, .unloadable: .endedEarly
      }
    refusal = refusal ?? (tests.last, reason)
  }

  /// Returns whether two runs have told the same.
  static func == (left: TestReport, right: TestReport) -> Bool {
    left.tests == right.tests && left.refusal?.test == right.refusal?.test
      && left.refusal?.reason == right.refusal?.reason && left.calls == right.calls
  }
}
