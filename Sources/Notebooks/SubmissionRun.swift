import Reports
import WorkerProtocol

/// What came of one run of a submission.
public struct SubmissionRun: Sendable {
  /// How a run ends.
  public enum Ending: Equatable, Sendable {
    /// The function returned. The value is nil if the run sent none, or something else.
    case returned(PortableValue?)
    /// It died.
    case died(Death)
    /// Its time was over.
    case outOfTime
    /// It printed, or sent, more than it may.
    case outOfOutput
    /// It ended the process that runs it.
    case endedWorker
    /// The learner interrupted it.
    case interrupted
    /// It could not be begun.
    case unloadable(String)
  }

  /// How it ended.
  public var ending: Ending
  /// What it printed, to either stream.
  public var printed: String
  /// How long it took.
  public var time: Duration
}
