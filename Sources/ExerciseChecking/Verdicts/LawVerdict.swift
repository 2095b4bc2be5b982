import WorkerProtocol

/// Whether a law of an exercise holds for what a submission returned in one case.
public struct LawVerdict: Equatable, Sendable {
  /// The law's name.
  public let law: String
  /// The case's name.
  public let caseName: String
  /// Whether it holds.
  public let finding: LawFinding
}
