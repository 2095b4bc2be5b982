import Reports

/// How a run of a submission ends.
public enum SubmissionEnding: Equatable, Sendable {
  /// It finished.
  case returned
  /// It died.
  case died(Death)
  /// Its time was over.
  case outOfTime
  /// The machine was so busy that it didn't get the time that it may take.
  case starved
  /// It sent more than it may.
  case outOfOutput
  /// It ended the process that runs it.
  case endedWorker
  /// The learner interrupted it.
  case interrupted
  /// It could not be begun, for the loader's reason.
  case unloadable(String)
}
