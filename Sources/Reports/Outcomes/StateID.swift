/// The name of a state within its session. A later state has a greater one, and none is given twice.
public struct StateID: Hashable, Comparable, Codable, Sendable {
  /// The number that it is told by.
  public let number: Int

  /// Creates the name with a number.
  package init(number: Int) { self.number = number }

  /// The state in which nothing has run.
  public static let start = StateID(number: 0)

  /// Returns whether a state was made before another.
  public static func < (first: StateID, second: StateID) -> Bool { first.number < second.number }
}
