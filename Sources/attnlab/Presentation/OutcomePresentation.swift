import Notebooks
import TerminalRendering
import WorkerProtocol

/// How the outcome of a cell looks: what the compiler warns of, the trace, the values, and how it died.
///
/// What the cell printed has been shown while it ran. The same presentation, on a canvas without colours, is what a
/// pipe gets and what a lesson's recorded outputs hold.
struct OutcomePresentation {
  let outcome: Outcome
  /// The cell's source, for quoting.
  let source: String

  /// The presentation as text, without a newline at the end; empty where there is nothing to see.
  func text(on canvas: Canvas) -> String {
    var parts = outcome.warnings.map { DiagnosticPresentation.view($0).render(on: canvas) }
    if !outcome.trace.isEmpty { parts.append(TracePresentation(entries: outcome.trace).view.render(on: canvas)) }
    if !outcome.variables.isEmpty {
      parts.append(ValueListView(outcome.variables.map(ValueEntry.init)).render(on: canvas))
    }
    if let result = outcome.result { parts.append(result.text ?? result.summary) }
    parts += ending.map { $0.render(on: canvas) }
    if outcome.lostThreads > 0 { parts.append(lostThreads.render(on: canvas)) }
    return parts.joined(separator: "\n")
  }

  private var ending: [SourceDiagnosticView] {
    switch outcome.ending {
    case .completed: []
    case .notCompiled(let diagnostics): diagnostics.map { DiagnosticPresentation.view($0) }
    case .died(let death): [SourceDiagnosticView(DeathPresentation(death: death).diagnostic)]
    case .interrupted:
      [SourceDiagnosticView(SourceDiagnostic(.note, "interrupted; every variable is as it was before the cell"))]
    case .trouble(let reason): [SourceDiagnosticView(SourceDiagnostic(.error, reason))]
    }
  }

  private var lostThreads: SourceDiagnosticView {
    let threads = outcome.lostThreads == 1 ? "a thread" : "\(outcome.lostThreads) threads"
    return SourceDiagnosticView(
      SourceDiagnostic(
        .warning, "this cell left \(threads) running, which later cells will not have",
        notes: [SourceDiagnostic.Note("each cell runs in a copy of the process, and a copy keeps one thread")],
        nextStep: "wait for the work within the cell, or use async functions, which run to their end"))
  }
}

extension ValueEntry {
  /// The line that a value has in a list.
  init(_ event: ValueEvent) {
    self.init(name: event.name, type: event.type, shape: event.shape, summary: event.listSummary)
  }
}

extension ValueEvent {
  /// The summary, without the shape that has a column of its own.
  var listSummary: String {
    guard let shape, summary.hasPrefix("\(shape)") else { return summary }
    return String(summary.dropFirst("\(shape)".count).drop { $0 == " " })
  }
}
