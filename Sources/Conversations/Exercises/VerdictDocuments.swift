public import ExerciseChecking
import Notebooks
public import Reports
import WorkerProtocol

/// The documents of a verdict: what passed, the first failure in full, the mistake's name, and the next step.
public struct VerdictDocuments {
  let verdict: Verdict

  /// Creates the documents of a verdict.
  public init(_ verdict: Verdict) { self.verdict = verdict }

  /// The most entries for which an input is shown in full; larger ones are shown by their shape.
  private static let wholeInput = 40
  /// The most lines of a submission's output that are shown.
  private static let printedLines = 10

  /// The documents, in the order in which they are shown.
  public var documents: [Document] {
    finding + [
      .space, .markdown("**\(verdict.exercise.id)**: \(VerdictWords.line(verdict))"), .remark(nextStep),
    ]
  }

  private var finding: [Document] {
    switch verdict.finding {
    case .judged(let cases, let mistake): return documents(cases, mistake)
    case .notCompiled(let diagnostics):
      let shown = diagnostics.prefix(4).map { diagnostic in
        Document.message(DiagnosticMessage.message(diagnostic, nextStep: VerdictWords.help(diagnostic)))
      }
      return shown + (diagnostics.count > 4 ? [.remark("… and \(diagnostics.count - 4) more")] : [])
    case .missingFunction:
      return [.markdown("Its declaration is\n\n```swift\n\(verdict.exercise.function.declaration)\n```")]
    case .otherSignature(let declaration, let reason): return [.message(signature(declaration, reason))]
    case .compilerOutOfTime, .interrupted, .trouble: return []
    }
  }

  private func signature(_ declaration: Verdict.Declaration?, _ reason: String) -> SourceDiagnostic {
    let function = verdict.exercise.function
    return SourceDiagnostic(
      .error, reason,
      excerpt: declaration.map {
        SourceExcerpt(
          label: "\(verdict.file), line \($0.line)", lines: [$0.source], firstLine: $0.line, line: $0.line,
          column: $0.column, length: max(1, $0.source.utf8.count - $0.column + 1))
      }, nextStep: "declare it as \(function.declaration)")
  }

  // MARK: - Cases

  private func documents(_ cases: [CaseVerdict], _ mistake: KnownMistake?) -> [Document] {
    let lists = list("passed", cases.filter(\.passes)) + list("failed", cases.filter { !$0.passes })
    guard let first = cases.first(where: { !$0.passes }) else { return lists }
    let name: [Document] = mistake.map { [.space, .markdown("**This is \($0.told).**")] } ?? []
    return lists + [.space, .markdown("**\(first.name)**")] + first.inputs.map { input($0.value, as: $0.name) }
      + [.space] + failure(first) + printed(by: first) + name
  }

  private func list(_ title: String, _ cases: [CaseVerdict]) -> [Document] {
    guard !cases.isEmpty else { return [] }
    return [.markdown("\(cases.count) \(title): " + cases.map(\.name).joined(separator: " · "))]
  }

  private func input(_ value: PortableValue, as name: String) -> Document {
    if let (shape, elements) = value.numbers, elements.count > Self.wholeInput {
      return .lines(["  \(name)  \(shape)"])
    }
    let lines = value.text(width: 76).split(separator: "\n", omittingEmptySubsequences: false)
    return .lines(["  \(name)  \(lines[0])"] + lines.dropFirst().map { "    \($0)" })
  }

  private func failure(_ failed: CaseVerdict) -> [Document] {
    switch failed.outcome {
    case .differs, .notANumber, .otherShape:
      var line = VerdictWords.line(failed)
      if case .differs(let difference) = failed.outcome { line = VerdictWords.first(difference) }
      guard let yours = failed.yours?.numbers, let expected = failed.expected.numbers else { return [.lines([line])] }
      let comparison = TensorComparison(
        yours: TensorComparison.Side("yours", values: yours.elements, shape: yours.shape),
        expected: TensorComparison.Side("expected", values: expected.elements, shape: expected.shape))
      return [.comparison(comparison), .lines([line])]
    case .died(let death):
      return [.message(DeathMessage(death: death, subject: "the function", aftermath: "").diagnostic)]
    default: return [.message(SourceDiagnostic(.error, VerdictWords.line(failed)))]
    }
  }

  private func printed(by failed: CaseVerdict) -> [Document] {
    guard !failed.printed.isEmpty else { return [] }
    let lines = failed.printed.split(separator: "\n").prefix(Self.printedLines).map(String.init)
    return [.lines(["it printed:"]), .quotation(lines)]
  }

  // MARK: - The end

  private var nextStep: String {
    let exercise = verdict.exercise
    if verdict.passes {
      guard let next = ExerciseCatalog.next(after: exercise) else { return "That was the last exercise." }
      return "Next: `attnlab start \(next.number)`"
    }
    let again = "`attnlab check \(verdict.path)`"
    return "Next: edit the file, then \(again); `attnlab exercises \(exercise.number) --hints` helps."
  }
}
