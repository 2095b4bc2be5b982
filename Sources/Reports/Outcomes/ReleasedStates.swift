/// States that were let go, since all together took more memory than they may: nobody can go back to them. What came
/// from them is untouched.
public struct ReleasedStates: Hashable, Codable, Sendable {
  /// The labels of the cells after which they stood, the oldest first.
  public var labels: [String]
  /// How much memory all states together may take, in bytes.
  public var limit: Int

  /// States that were let go, from the labels of their cells and the limit.
  public init(labels: [String], limit: Int) {
    self.labels = labels
    self.limit = limit
  }
}
