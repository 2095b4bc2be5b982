import Notebooks
import Reports
import TerminalRendering

/// The presentation of the compiler's messages.
enum DiagnosticPresentation {
  /// Returns a diagnostic with the learner's own lines.
  static func view(_ diagnostic: Diagnostic, nextStep: String? = nil) -> SourceDiagnosticView {
    SourceDiagnosticView(
      SourceDiagnostic(
        SourceDiagnostic.Severity(diagnostic.severity), diagnostic.message, excerpt: excerpt(diagnostic),
        notes: diagnostic.notes.map { SourceDiagnostic.Note($0.message, excerpt: excerpt($0)) },
        nextStep: nextStep))
  }

  private static func excerpt(_ diagnostic: Diagnostic) -> SourceExcerpt? {
    guard diagnostic.line > 0, !diagnostic.place.contains("/") else { return nil }
    return SourceExcerpt(
      label: "\(diagnostic.place), line \(diagnostic.line)", lines: [diagnostic.sourceLine],
      firstLine: diagnostic.line, line: diagnostic.line, column: diagnostic.column, length: diagnostic.length)
  }
}

extension SourceDiagnostic.Severity {
  init(_ severity: Diagnostic.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}
