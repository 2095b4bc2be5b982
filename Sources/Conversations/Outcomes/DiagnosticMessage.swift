import Reports

/// The compiler's messages, as a learner sees them.
enum DiagnosticMessage {
  /// Returns a diagnostic with the learner's own lines.
  static func message(_ diagnostic: Diagnostic, nextStep: String? = nil) -> SourceDiagnostic {
    SourceDiagnostic(
      diagnostic.severity, diagnostic.message, excerpt: excerpt(diagnostic),
      notes: diagnostic.notes.map { SourceDiagnostic.Note($0.message, excerpt: excerpt($0)) },
      nextStep: nextStep)
  }

  private static func excerpt(_ diagnostic: Diagnostic) -> SourceExcerpt? {
    guard diagnostic.line > 0, !diagnostic.place.contains("/") else { return nil }
    let window = LineWindow(diagnostic.sourceLine, column: diagnostic.column)
    return SourceExcerpt(
      label: "\(diagnostic.place), line \(diagnostic.line)", lines: [window.text],
      firstLine: diagnostic.line, line: diagnostic.line, column: window.column,
      length: min(diagnostic.length, max(1, window.text.utf8.count - window.column + 1)))
  }
}
