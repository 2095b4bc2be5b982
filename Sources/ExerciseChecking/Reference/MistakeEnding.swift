import Notebooks
import Reports
import WorkerProtocol

/// What a run comes to, as far as it tells one mistake from another.
enum MistakeEnding: Equatable {
  /// It returned, with the results of its calls in their parts.
  case results([[PortableValue]])
  /// An operation refused what it was given: the operation, the problem and the shapes, as a text.
  case refused(String)
  /// It ended in a way that tells nothing.
  case other

  /// Creates the ending of a run.
  init(_ run: SubmissionRun?) {
    self = .other
    switch run?.ending {
    case .returned: self = .results(run?.callResults ?? [])
    case .died(let death):
      if case .refused(let refusal) = death.cause { self = .refused("\(refusal)") }
    default: break
    }
  }
}
