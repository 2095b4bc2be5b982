import ExerciseChecking
import Notebooks
import Reports
import TerminalRendering
import WorkerProtocol

/// The presentation of a verdict: what passed, the first failure in full, the mistake's name, and the next step.
struct VerdictPresentation {
  let verdict: Verdict

  /// The most entries for which an input is shown in full; larger ones are shown by their shape.
  private static let wholeInput = 40
  /// The most lines of a submission's output that are shown.
  private static let printedLines = 10

  /// Shows the verdict.
  func show(on screen: Screen) {
    switch verdict.finding {
    case .judged(let cases, let mistake): show(cases, mistake, on: screen)
    case .notCompiled(let diagnostics):
      for diagnostic in diagnostics.prefix(4) {
        screen.show(DiagnosticPresentation.view(diagnostic, nextStep: VerdictWords.help(diagnostic)))
      }
      if diagnostics.count > 4 { screen.remark("… and \(diagnostics.count - 4) more") }
    case .missingFunction:
      screen.show(MarkdownView("Its declaration is\n\n```swift\n\(verdict.exercise.function.declaration)\n```"))
    case .otherSignature(let declaration, let reason):
      screen.show(SourceDiagnosticView(signature(declaration, reason)))
    case .compilerOutOfTime, .interrupted, .trouble: break
    }
    screen.write("\n")
    screen.show(MarkdownView("**\(verdict.exercise.id)**: \(VerdictWords.line(verdict))"))
    screen.remark(nextStep)
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

  private func show(_ cases: [CaseVerdict], _ mistake: KnownMistake?, on screen: Screen) {
    list("passed", cases.filter(\.passes), on: screen)
    list("failed", cases.filter { !$0.passes }, on: screen)
    guard let first = cases.first(where: { !$0.passes }) else { return }
    screen.write("\n")
    screen.show(MarkdownView("**\(Sanitiser.visible(first.name))**"))
    for (name, value) in first.inputs { show(value, as: name, on: screen) }
    screen.write("\n")
    show(first, on: screen)
    if let mistake {
      screen.write("\n")
      screen.show(MarkdownView("**This is \(mistake.told).**"))
    }
  }

  private func list(_ title: String, _ cases: [CaseVerdict], on screen: Screen) {
    guard !cases.isEmpty else { return }
    screen.show(MarkdownView("\(cases.count) \(title): " + cases.map(\.name).joined(separator: " · ")))
  }

  private func show(_ value: PortableValue, as name: String, on screen: Screen) {
    if let (shape, elements) = value.numbers, elements.count > Self.wholeInput {
      return screen.show("  \(name)  \(shape)")
    }
    let lines = value.text(width: screen.canvas.width - 4).split(separator: "\n", omittingEmptySubsequences: false)
    screen.show("  \(name)  \(lines[0])")
    for line in lines.dropFirst() { screen.show("    \(line)") }
  }

  private func show(_ failed: CaseVerdict, on screen: Screen) {
    switch failed.outcome {
    case .differs, .notANumber, .otherShape:
      if let yours = failed.yours?.numbers, let expected = failed.expected.numbers {
        screen.show(
          TensorComparisonView(
            yours: TensorComparison.Side("yours", values: yours.elements, shape: yours.shape),
            expected: TensorComparison.Side("expected", values: expected.elements, shape: expected.shape)))
      }
      if case .differs(let difference) = failed.outcome {
        screen.show(VerdictWords.first(difference))
      } else {
        screen.show(VerdictWords.line(failed))
      }
    case .died(let death):
      screen.show(
        SourceDiagnosticView(DeathPresentation(death: death, subject: "the function", aftermath: "").diagnostic))
    default: screen.show(SourceDiagnosticView(SourceDiagnostic(.error, VerdictWords.line(failed))))
    }
    guard !failed.printed.isEmpty else { return }
    let lines = failed.printed.split(separator: "\n").prefix(Self.printedLines)
    screen.show("it printed:")
    for line in lines { screen.show("  " + Sanitiser.visible(String(line.prefix(screen.canvas.width - 4)))) }
  }

  // MARK: - The end

  private var nextStep: String {
    let exercise = verdict.exercise
    if verdict.passes {
      guard let next = ExerciseCatalog.next(after: exercise) else { return "That was the last exercise." }
      return "Next: `attnlab start \(next.number)`"
    }
    let again = "`attnlab check \(Sanitiser.visible(verdict.path))`"
    return "Next: edit the file, then \(again); `attnlab exercises \(exercise.number) --hints` helps."
  }
}
