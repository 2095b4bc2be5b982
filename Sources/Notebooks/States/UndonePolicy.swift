/// What becomes of a state that is undone.
public enum UndonePolicy: Sendable {
  /// It goes, with all that came from it and the memory that they take.
  case drop
  /// It stays, and can be gone to again.
  case keep
}
