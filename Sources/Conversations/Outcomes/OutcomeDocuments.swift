import Notebooks
import Reports
import TerminalRendering
import WorkerProtocol

/// The presentation of a cell's outcome: the compiler's warnings, the trace, the values, and the cause of death.
///
/// The cell's own output was shown while it ran. On a canvas without colours, the same presentation is written
/// to pipes and to a lesson's recorded outputs.
struct OutcomePresentation {
  let outcome: Outcome
  /// The cell's source, for quoting.
  let source: String

  /// Returns the presentation as text, without a newline at the end; empty if there is nothing to show.
  func text(on canvas: Canvas) -> String {
    var parts = outcome.warnings.map { DiagnosticPresentation.view($0).render(on: canvas) }
    if !outcome.trace.isEmpty { parts.append(TracePresentation(entries: outcome.trace).view.render(on: canvas)) }
    if !outcome.variables.isEmpty {
      parts.append(ValueListView(outcome.variables.map(NamedValue.init)).render(on: canvas))
    }
    if let result = outcome.result { parts.append(result.text ?? result.summary) }
    parts += ending.map { $0.render(on: canvas) }
    parts += outcome.redefinitions.map { redefinition($0).render(on: canvas) }
    if outcome.lostThreads > 0 { parts.append(lostThreads.render(on: canvas)) }
    if outcome.waitingTasks > 0 { parts.append(waitingTasks.render(on: canvas)) }
    return parts.joined(separator: "\n")
  }

  private var ending: [SourceDiagnosticView] {
    switch outcome.ending {
    case .completed: []
    case .notCompiled(let diagnostics): diagnostics.map { DiagnosticPresentation.view($0) }
    case .died(let death): [SourceDiagnosticView(DeathPresentation(death: death).diagnostic)]
    case .interrupted:
      [SourceDiagnosticView(SourceDiagnostic(.note, "interrupted; every variable is as it was before the cell"))]
    case .compilerFailed(let line, let fault): [SourceDiagnosticView(compilerFailure(line, fault))]
    case .trouble(let reason): [SourceDiagnosticView(SourceDiagnostic(.error, reason))]
    }
  }

  private func compilerFailure(_ line: Int?, _ fault: Outcome.CompilerFault) -> SourceDiagnostic {
    let headline =
      switch fault {
      case .crash: "the Swift compiler crashed over this code, which is a fault of the compiler's"
      case .outOfTime(let seconds): "the Swift compiler had not finished after \(seconds) seconds"
      }
    var told = SourceDiagnostic(.error, headline)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    if let line, lines.indices.contains(line - 1) {
      told.excerpt = SourceExcerpt(
        label: "\(outcome.label), line \(line)", lines: [String(lines[line - 1])], firstLine: line, line: line,
        column: 1,
        length: max(1, lines[line - 1].utf8.count))
    }
    told.nextStep = "write it in smaller steps, with the types of variables and closures written out"
    return told
  }

  private func redefinition(_ change: Redefinition) -> SourceDiagnosticView {
    let users = change.users.prefix(4).map { "\($0.name) of \($0.label)" }.joined(separator: ", ")
    let more = change.users.count > 4 ? " and \(change.users.count - 4) more" : ""
    return SourceDiagnosticView(
      SourceDiagnostic(
        .note,
        "\(change.name) is new from here on; \(users)\(more) still \(change.users.count == 1 ? "uses" : "use") "
          + "that of \(change.label)"))
  }

  private var waitingTasks: SourceDiagnosticView {
    let tasks = outcome.waitingTasks == 1 ? "a task has" : "\(outcome.waitingTasks) tasks have"
    return SourceDiagnosticView(
      SourceDiagnostic(.note, "\(tasks) something left to do, and will do it when a later cell awaits"))
  }

  private var lostThreads: SourceDiagnosticView {
    let threads = outcome.lostThreads == 1 ? "a thread" : "\(outcome.lostThreads) threads"
    return SourceDiagnosticView(
      SourceDiagnostic(
        .warning, "this cell left \(threads) running, which later cells will not have",
        notes: [SourceDiagnostic.Note("each cell runs in a copy of the process, and a copy keeps one thread")],
        nextStep: "keep what uses a queue or a thread in one cell, or use async functions"))
  }
}

extension NamedValue {
  /// Creates the entry of a value in a list.
  init(_ event: ValueEvent) {
    self.init(name: event.name, type: event.type, shape: event.shape, summary: event.listSummary)
  }
}

extension ValueEvent {
  /// The summary without the shape, which has its own column.
  var listSummary: String {
    guard let shape, summary.hasPrefix("\(shape)") else { return summary }
    return String(summary.dropFirst("\(shape)".count).drop { $0 == " " })
  }
}
