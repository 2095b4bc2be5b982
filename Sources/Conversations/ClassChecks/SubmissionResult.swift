public import ExerciseChecking

/// What came of a file.
public enum SubmissionResult: String, CaseIterable, Sendable, Encodable {
  /// Every case passes, or some case doesn't.
  case passed, failed
  /// The file or its exercise can't be judged.
  case unjudged
  /// The checker itself has failed.
  case trouble

  /// Says what came of a finding.
  public init(_ verdict: Verdict) {
    switch verdict.finding {
    case .trouble(.exercise), .interrupted: self = .unjudged
    case .trouble: self = .trouble
    default: self = verdict.passes ? .passed : .failed
    }
  }
}
