/// The alignment of a text in a column wider than it.
public enum Alignment: Hashable, Sendable {
  /// Flush left.
  case left
  /// Centred.
  case centre
  /// Flush right, as for numbers.
  case right
}
