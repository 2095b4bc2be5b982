import ArgumentParser

/// The forms in which a verdict is printed.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// For programs; for spreadsheets.
  case json, csv
  /// For editors: `file:line:column: error: …`.
  case compiler
}
