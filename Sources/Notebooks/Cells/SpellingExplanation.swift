import Reports
import Spellings
import SwiftSource

/// Says of a line that is another language's, or in the names of another library, what is called so here.
struct SpellingExplanation {
  let source: String
  let label: String
  /// The sources of the cells before it.
  let earlier: [String]

  /// The warnings about lines that the compiler takes for another thing than Python has there.
  var warnings: [Diagnostic] {
    SpellingFinder.divisions(in: source).map { diagnostic($0, .warning) }
  }

  /// Whether the source is one that a person may have written: the reading of expressions takes time and stack.
  private var isReadable: Bool {
    source.utf8.count <= Self.longest && SourceTokens(source).tokens.allSatisfy { $0.depth <= Self.deepest }
  }

  /// The longest source that is read, in bytes, and how deep its brackets may be.
  private static let longest = 100_000, deepest = 100

  private func diagnostic(_ finding: SpellingFinding, _ severity: Severity) -> Diagnostic {
    let lines = Array(SourceLines(source))
    return Diagnostic(
      severity: severity, message: finding.words, place: label, line: finding.line, column: finding.column,
      length: finding.length, sourceLine: lines[finding.line - 1], name: "other_spelling")
  }

  /// Returns the diagnostics, with one that says it in the place of all that the compiler says of such a line.
  ///
  /// Whatever the compiler says of other lines stays as it is, except that it can't find a name that such a line would
  /// have declared.
  func explained(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let refusals = diagnostics.filter { $0.severity == .error && $0.place == label }.map {
      CellRefusal(line: $0.line, column: $0.column, message: $0.message)
    }
    guard !refusals.isEmpty, isReadable else { return diagnostics }
    let findings = SpellingFinder(source, after: earlier).findings(refusals)
    let missing = Set(findings.flatMap(\.names).map { "cannot find '\($0)' in scope" })
    // What the parser says where it finds its way again below such a line.
    func isConsequence(_ diagnostic: Diagnostic) -> Bool {
      ["expected declaration", "extraneous '}' at top level"].contains(diagnostic.message)
        && findings.contains { $0.line < diagnostic.line }
    }
    var told: Set<Int> = []
    return diagnostics.compactMap { diagnostic in
      guard diagnostic.place == label,
        let finding = findings.first(where: { $0.lines.contains(diagnostic.line) })
      else { return missing.contains(diagnostic.message) || isConsequence(diagnostic) ? nil : diagnostic }
      guard told.insert(finding.line).inserted else { return nil }
      return self.diagnostic(finding, .error)
    }
  }
}
