public import ExerciseChecking
public import Reports

/// The documents of a verdict on tests: the right solutions that they refuse, with the test and the line, and the mistakes
/// that live. A living mistake is named by what it does, never by what would catch it.
public struct CatchDocuments {
  let verdict: CatchVerdict
  let source: String
  let function: String
  let before: CatchEntry?
  let place: CommandPlace

  /// Creates the documents of a verdict.
  ///
  /// - Parameters:
  ///   - file: the file that was judged.
  ///   - before: the best that the learner has reached before; nil if there is nothing.
  ///   - place: where the learner types commands.
  public init(_ verdict: CatchVerdict, of file: TestFile, before: CatchEntry?, place: CommandPlace) {
    self.verdict = verdict
    self.before = before
    self.place = place
    source = file.source
    function = file.exercise.function.name
  }

  /// The widest bar.
  private static let bar = 20

  /// The documents, in the order in which they are shown.
  public var documents: [Document] {
    finding + [.markdown("**\(verdict.exercise)**: \(CatchWords.line(verdict))")]
      + (CatchWords.advice(verdict).map { [.markdown($0)] } ?? []) + [.remark(nextStep)]
  }

  private var finding: [Document] {
    switch verdict.finding {
    case .judged(let outcome): return refusals(outcome) + living(outcome) + ladder(outcome)
    case .notCompiled(let diagnostics):
      return diagnostics.prefix(4).map { .message(DiagnosticMessage.message($0, nextStep: VerdictWords.help($0))) }
    case .declaresFunction(let declaration):
      return [.message(message("`\(function)` is the function under test", line: declaration.line))]
    default: return []
    }
  }

  // MARK: - Refusals

  /// Each test that refuses right solutions, once.
  private func refusals(_ outcome: CatchVerdict.CatchOutcome) -> [Document] {
    var documents: [Document] = []
    var told: [CatchVerdict.RefusedSolution] = []
    for refusal in outcome.refusals where !told.contains(where: { isSame($0, refusal) }) {
      told.append(refusal)
      let count = outcome.refusals.count { isSame($0, refusal) }
      let name = refusal.test.flatMap { $0.name.isEmpty ? nil : $0.name }
      let all = count == outcome.solutions ? "every right solution" : "\(count) of \(outcome.solutions) right solutions"
      documents.append(
        .markdown("**\(name ?? "What stands outside of tests")**: this \(name == nil ? "" : "test ")refuses \(all)."))
      documents.append(
        .message(
          message(CatchWords.reason(refusal.reason, function: function), line: CatchWords.line(of: refusal))))
      documents.append(.space)
    }
    return documents
  }

  private func isSame(_ one: CatchVerdict.RefusedSolution, _ other: CatchVerdict.RefusedSolution) -> Bool {
    one.test == other.test && CatchWords.line(of: one) == CatchWords.line(of: other)
  }

  private func message(_ headline: String, line: Int?) -> SourceDiagnostic {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let line, lines.indices.contains(line - 1) else { return SourceDiagnostic(.error, headline) }
    let text = lines[line - 1]
    let indent = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return SourceDiagnostic(
      .error, headline,
      excerpt: SourceExcerpt(
        label: "\(verdict.file), line \(line)", lines: [text], firstLine: line, line: line, column: indent + 1,
        length: max(1, text.utf8.count - indent)))
  }

  // MARK: - Mistakes

  private func living(_ outcome: CatchVerdict.CatchOutcome) -> [Document] {
    let living = outcome.living
    guard !living.isEmpty else { return untried(outcome) }
    let list = living.map { "- \($0.mistake.sentence) (*\($0.mistake.slug)*)" }
    return [
      .markdown(
        "\(living.count == 1 ? "One function lives" : "\(living.count) functions live") that every test accepts:"),
      .markdown(list.joined(separator: "\n")),
    ] + untried(outcome) + [.space]
  }

  private func untried(_ outcome: CatchVerdict.CatchOutcome) -> [Document] {
    let count = outcome.mistakes.count { $0.fate == .untried }
    guard count > 0 else { return [] }
    return [.markdown("\(count == 1 ? "One was" : "\(count) were") not tried: no time was left.")]
  }

  /// Returns how far the tests have come, and how far they had come before.
  private func ladder(_ outcome: CatchVerdict.CatchOutcome) -> [Document] {
    let (caught, all) = (outcome.caught, outcome.mistakes.count)
    guard all > 0 else { return [] }
    let width = min(Self.bar, all)
    let filled = caught * width / all
    let earlier = before.map {
      $0.caught == caught && $0.mistakes == all ? "" : ", \($0.caught) of \($0.mistakes) before"
    }
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return [.lines(["\(bar)  \(caught) of \(all) caught\(earlier ?? "")"])]
  }

  // MARK: - The end

  private var nextStep: String {
    let again = place("catch \(verdict.path)")
    switch verdict.finding {
    case .judged(let outcome) where outcome.isWhole: return "These tests are as good as there are. \(start)"
    case .judged(let outcome) where !outcome.refusals.isEmpty:
      return "Next: a test may ask only what the statement says; then \(again) judges again."
    case .judged: return "Next: an input on which these are wrong; then \(again) judges again."
    case .trouble: return "\(verdict.file) isn't at fault."
    default: return "Next: edit the file, then \(again)."
    }
  }

  private var start: String {
    let number = verdict.exercise.prefix { $0.isNumber }
    return "Now the function: \(place("start \(Int(number) ?? 0)"))"
  }
}
