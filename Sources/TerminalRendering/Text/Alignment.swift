/// Where a text stands in a column that is wider than it.
public enum Alignment: Hashable, Sendable {
  /// At the left edge.
  case left
  /// In the middle.
  case centre
  /// At the right edge, as numbers want it.
  case right
}
