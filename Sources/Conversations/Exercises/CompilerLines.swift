public import ExerciseChecking
import Reports

/// A verdict in the form of a compiler's messages, which editors read: `file:line:column: error: …`.
///
/// What the compiler says stands at its own line, a death at the line where it happened, and a wrong result at the
/// declaration of the function. Nothing else is a line here: a pass has none.
public struct CompilerLines {
  let verdict: Verdict
  let file: SubmissionFile

  /// Creates the lines of a verdict on a file.
  public init(_ verdict: Verdict, on file: SubmissionFile) {
    self.verdict = verdict
    self.file = file
  }

  /// The lines.
  public var lines: [String] {
    switch verdict.finding {
    case .judged(let cases, let mistakes):
      let failed = cases.filter { !$0.passes }.map { line(at: death($0) ?? declaration, "error", words($0)) }
      let names = ExplanationWords.names(mistakes, cases: cases).joined(separator: " ")
      return failed + (names.isEmpty ? [] : [line(at: declaration, "note", names)])
    case .notCompiled(let diagnostics): return diagnostics.flatMap(lines)
    case .missingFunction(let function):
      return [line(at: (1, 1), "error", "\(VerdictWords.line(verdict)); it is declared as \(function.declaration)")]
    case .otherSignature(let declaration, let function, let reason):
      let place = declaration.map { ($0.line, $0.column) } ?? (1, 1)
      return [
        line(at: place, "error", reason),
        line(at: place, "note", "it should be declared as \(function.declaration)"),
      ]
    case .compilerOutOfTime, .notBuilt: return [line(at: (1, 1), "error", VerdictWords.line(verdict))]
    case .interrupted, .trouble: return []
    }
  }

  private var declaration: (line: Int, column: Int) {
    file.declaration(of: file.exercise.function).map { ($0.line, $0.column) } ?? (1, 1)
  }

  private func words(_ failed: CaseVerdict) -> String {
    let call = VerdictWords.place(failed).map { ", \($0)" } ?? ""
    return "case \"\(failed.name)\"\(call): \(VerdictWords.line(failed))"
  }

  /// Returns the innermost place of a death in the file; nil if it isn't known.
  private func death(_ failed: CaseVerdict) -> (line: Int, column: Int)? {
    guard case .died(let death) = failed.outcome else { return nil }
    return death.places.first { $0.label == file.name }.map { ($0.line, 1) }
  }

  private func lines(_ diagnostic: Diagnostic) -> [String] {
    let own = diagnostic.place == file.name ? file.path : diagnostic.place
    let place = (max(1, diagnostic.line), max(1, diagnostic.column))
    return [line(in: own, at: place, diagnostic.severity == .error ? "error" : "warning", diagnostic.message)]
      + diagnostic.notes.filter { $0.line > 0 }.map { note in
        line(
          in: note.place == file.name ? file.path : note.place, at: (note.line, max(1, note.column)), "note",
          note.message)
      }
  }

  private func line(
    in path: String? = nil, at place: (line: Int, column: Int), _ severity: String, _ message: String
  ) -> String {
    let words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(path ?? file.path):\(place.line):\(place.column): \(severity): \(words)"
  }
}
