import Reports

/// A state of a session, as its tree shows it.
public struct SessionState: Equatable, Sendable {
  /// Its name.
  public let id: StateID
  /// The state that its cell ran on.
  public let parent: StateID
  /// What the learner knows its cell by.
  public let label: String
  /// The memory that its cell has taken, in bytes.
  public let bytes: Int
  /// Whether it can be run on.
  public let isHeld: Bool
}
