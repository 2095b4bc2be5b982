/// States that were let go, since there were too many or they took too much memory: nobody can go back to them. What came
/// from them is untouched.
public struct ReleasedStates: Hashable, Codable, Sendable {
  /// What all states together may be.
  public enum Bound: Hashable, Codable, Sendable {
    /// The memory that they may take, in bytes.
    case memory(bytes: Int)
    /// How many there may be: each takes a descriptor of the front end.
    case count(Int)
  }

  /// The labels of the cells after which they stood, the oldest first.
  public var labels: [String]
  /// The bound that was passed.
  public var bound: Bound

  /// Creates the states that were let go from the labels of their cells.
  public init(labels: [String], bound: Bound) {
    self.labels = labels
    self.bound = bound
  }
}
