import Notebooks
import WorkerProtocol

extension MistakeRunner {
  /// What a run comes to, as far as it tells one mistake from another.
  enum Ending: Equatable {
    /// It returned, with the results of its calls in their parts.
    case results([[PortableValue]])
    /// An operation refused what it was given: the operation, the problem and the shapes, as a text.
    case refused(String)
    /// It ended in a way that tells nothing.
    case other

    /// Creates the ending of a run.
    init(_ run: SubmissionRun?) {
      switch run?.ending {
      case .returned: self = .results(run?.callResults ?? [])
      case .died(let death):
        guard case .refused(let refusal) = death.cause else { self = .other; return }
        self = .refused("\(refusal)")
      default: self = .other
      }
    }
  }
}
