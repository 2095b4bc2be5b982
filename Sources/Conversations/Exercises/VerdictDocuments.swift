public import ExerciseChecking
import Names
import Notebooks
public import Reports
import WorkerProtocol

/// The documents of a verdict: what passed, the first failure in full, the mistake's name, and the next step.
public struct VerdictDocuments {
  let verdict: Verdict
  let next: Exercise?
  let place: CommandPlace

  /// Creates the documents of a verdict.
  ///
  /// - Parameters:
  ///   - next: the exercise to do next; nil if all have passed.
  ///   - place: where the learner types commands.
  public init(_ verdict: Verdict, next: Exercise?, place: CommandPlace) {
    self.verdict = verdict
    self.next = next
    self.place = place
  }

  /// The most entries for which an input is shown in full; larger ones are shown by their shape.
  private static let wholeInput = 40
  /// The most entries of a result that is seen whole at a glance.
  private static let smallResult = 16
  /// The most failing cases that are named.
  private static let namedFailures = 4
  /// The most items of a list that are shown.
  private static let shownItems = 24
  /// The most lines of a submission's output that are shown.
  private static let printedLines = 10
  /// The most characters that are shown of such a line.
  private static let printedColumns = 1_000

  /// The documents, in the order in which they are shown.
  public var documents: [Document] {
    findings + [
      .space, .markdown("**\(verdict.exercise)**: \(VerdictWords.line(verdict))"), .remark(nextStep),
    ]
  }

  /// What was found, without its sum and the next step.
  var findings: [Document] {
    switch verdict.finding {
    case .judged(let cases, let mistakes): return documents(cases, mistakes)
    case .notCompiled(let diagnostics):
      let shown = diagnostics.prefix(4).map { diagnostic in
        Document.message(DiagnosticMessage.message(diagnostic, nextStep: VerdictWords.help(diagnostic)))
      }
      return shown + (diagnostics.count > 4 ? [.remark("… and \(diagnostics.count - 4) more")] : [])
    case .missingFunction(let function):
      return [.markdown("Its declaration is\n\n```swift\n\(function.declaration)\n```")]
    case .otherSignature(let declaration, let function, let reason):
      return [.message(signature(declaration, function, reason))]
    case .compilerOutOfTime, .notBuilt, .interrupted, .trouble: return []
    }
  }

  private func signature(
    _ declaration: Verdict.Declaration?, _ function: FunctionSignature, _ reason: String
  ) -> SourceDiagnostic {
    SourceDiagnostic(
      .error, declaration?.obstacle.map { VerdictWords.obstacle($0, function) } ?? reason,
      excerpt: declaration.map {
        let window = LineWindow($0.source, column: $0.column)
        return SourceExcerpt(
          label: "\(verdict.file), line \($0.line)", lines: [window.text], firstLine: $0.line, line: $0.line,
          column: window.column, length: max(1, window.text.utf8.count - window.column + 1))
      }, nextStep: "declare it as \(function.declaration)")
  }

  // MARK: - Cases

  private func documents(_ cases: [CaseVerdict], _ mistakes: [Verdict.NamedMistake]) -> [Document] {
    let dropped = droppedOutput(cases)
    guard let first = cases.first(where: { !$0.passes }) else { return list("passed", cases) + dropped }
    let failed = cases.filter { !$0.passes }
    return failure(cases, first, mistakes) + [.space] + again(verdict)
      + list("failed", failed, most: Self.namedFailures) + dropped
  }

  /// Returns how to have a fresh case again.
  private func again(_ verdict: Verdict) -> [Document] {
    FreshWords.again(verdict, place: place).map { [.markdown($0), .space] } ?? []
  }

  private func list(_ title: String, _ cases: [CaseVerdict], most: Int = .max) -> [Document] {
    guard !cases.isEmpty else { return [] }
    let names = cases.prefix(most).map(FreshWords.name) + (cases.count > most ? ["and \(cases.count - most) more"] : [])
    return [.markdown("\(cases.count) \(title): " + names.joined(separator: " · "))]
  }

  /// Returns a value with its name; of a list that holds more than numbers, each item.
  func input(_ value: PortableValue, as name: String) -> [Document] {
    if case .list(let items) = value {
      var documents: [Document] = []
      for (place, item) in items.enumerated() {
        // A list of a submission's may have a million items, and lists in it.
        guard documents.count < Self.shownItems else {
          return documents + [.lines(["  … \(name) has \(items.count) items"])]
        }
        documents += input(item, as: "\(name)[\(place)]")
      }
      return documents
    }
    if let (shape, elements) = value.numbers, elements.count > Self.wholeInput {
      return [.lines(["  \(name)  \(shape)"])]
    }
    return [.named(NamedValue(name: name, type: "", value: value.reported))]
  }

  /// Returns what came of a call that fails.
  func outcome(_ failed: CaseVerdict, axes: [String]) -> [Document] {
    switch failed.outcome {
    case .differs, .notANumber, .otherShape, .otherElements:
      var line = VerdictWords.line(failed)
      if case .differs(let difference) = failed.outcome { line = VerdictWords.first(difference, axes: axes) }
      guard let yours = failed.yours?.numbers, let expected = failed.expected.numbers else {
        return lists(failed) + [.lines([line])]
      }
      let comparison = TensorComparison(
        yours: TensorComparison.Side("yours", values: yours.elements, shape: yours.shape),
        expected: TensorComparison.Side("expected", values: expected.elements, shape: expected.shape),
        axes: axes)
      // Of a small result everything is seen.
      let isSmall = !axes.isEmpty && expected.elements.count <= Self.smallResult && yours.shape == expected.shape
      return [.comparison(comparison)] + (isSmall ? [] : [.lines([line])])
    case .died(let death):
      return [.message(DeathMessage(death: death, subject: "the function", aftermath: "").diagnostic)]
    default: return [.message(SourceDiagnostic(.error, VerdictWords.line(failed)))]
    }
  }

  /// Returns the values of a result that isn't one tensor.
  private func lists(_ failed: CaseVerdict) -> [Document] {
    (failed.yours.map { input($0, as: "yours") } ?? []) + input(failed.expected, as: "expected")
  }

  func printed(by failed: CaseVerdict) -> [Document] {
    guard !failed.printed.isEmpty else { return [] }
    let lines = failed.printed.split(separator: "\n", maxSplits: Self.printedLines)
    let shown = lines.prefix(Self.printedLines).map { String($0.prefix(Self.printedColumns)) }
    let isAll = lines.count <= Self.printedLines && failed.droppedBytes == nil
    return [.lines(["it printed:"]), .quotation(shown)] + (isAll ? [] : [.remark("… and more")])
  }

  /// Returns a word about output that is too long to be kept, whether or not the case passes.
  private func droppedOutput(_ cases: [CaseVerdict]) -> [Document] {
    let long = cases.filter { $0.droppedBytes != nil }
    guard let first = long.first else { return [] }
    let count = long.count == 1 ? "The case \"\(first.name)\" prints" : "\(long.count) cases print"
    return [.remark("\(count) more than is kept: the beginning of the output, 64 KiB of a case. The rest was dropped.")]
  }

  // MARK: - The end

  /// What to do next.
  var nextStep: String {
    if verdict.passes {
      guard let next else { return "That was the last exercise: all have passed." }
      return "Next: \(place("start \(next.number)"))"
    }
    if case .trouble = verdict.finding { return "\(verdict.file) isn't at fault." }
    let number = NumberedName(verdict.exercise).number ?? 0
    let hints = place == .prompt ? place("hint") : place("hint \(number)")
    return "Next: edit the file, then \(place("check \(verdict.path)")); \(hints) helps."
  }
}
