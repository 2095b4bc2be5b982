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
    return SourceExcerpt(
      label: "\(diagnostic.place), line \(diagnostic.line)", lines: [diagnostic.sourceLine],
      firstLine: diagnostic.line, line: diagnostic.line, column: diagnostic.column, length: diagnostic.length)
  }
}
