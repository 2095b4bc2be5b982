public import WorkerProtocol

/// An error: a file of an exercise was not run, since it could reach these things, and was to reach none.
public struct NotShutIn: Error, Equatable {
  /// What it could reach.
  public let reached: [RunProtection.Reach]

  /// Creates an error from what could be reached.
  public init(reached: [RunProtection.Reach]) { self.reached = reached }
}
