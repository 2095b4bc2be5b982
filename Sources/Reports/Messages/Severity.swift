/// The severity of a diagnostic.
public enum Severity: String, CaseIterable, Hashable, Codable, Sendable {
  /// The code does not run.
  case error
  /// The code runs, but probably doesn't do what was meant.
  case warning
  /// The message helps to understand another one.
  case note
}
