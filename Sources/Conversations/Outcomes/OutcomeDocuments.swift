import Reports

/// The documents of a cell's outcome: the compiler's warnings, the trace, the values, and the cause of death.
///
/// The cell's own output was shown while it ran.
struct OutcomeDocuments {
  let outcome: Outcome
  /// The cell's source, for quoting.
  let source: String

  /// The documents, in the order in which they are shown.
  var documents: [Document] {
    var documents = outcome.warnings.map { Document.message(DiagnosticMessage.message($0)) }
    if !outcome.trace.isEmpty { documents.append(.trace(outcome.trace)) }
    if !outcome.variables.isEmpty { documents.append(.values(outcome.variables)) }
    if let result = outcome.result { documents.append(.result(result)) }
    documents += (ending + outcome.redefinitions.map(redefinition)).map(Document.message)
    if outcome.lostThreads > 0 { documents.append(.message(lostThreads)) }
    if outcome.waitingTasks > 0 { documents.append(.message(waitingTasks)) }
    if let released = outcome.released { documents.append(.message(message(released))) }
    return documents
  }

  private func message(_ released: ReleasedStates) -> SourceDiagnostic {
    let cells = released.labels.count == 1 ? released.labels[0] : "\(released.labels.count) cells"
    let bound =
      switch released.bound {
      case .memory(let bytes): "to stay below \(bytes >> 20) MiB"
      case .count(let most): "since more than \(most) states can't be kept"
      }
    return SourceDiagnostic(.note, "the states after \(cells) were let go, \(bound): :undo no longer reaches them")
  }

  private var ending: [SourceDiagnostic] {
    switch outcome.ending {
    case .completed: []
    case .notCompiled(let diagnostics): diagnostics.map { DiagnosticMessage.message($0) }
    case .died(let death): [DeathMessage(death: death).diagnostic]
    case .interrupted: [SourceDiagnostic(.note, "interrupted; every variable is as it was before the cell")]
    case .compilerFailed(let line, let fault): [compilerFailure(line, fault)]
    case .trouble(let trouble): [SourceDiagnostic(.error, trouble.description)]
    }
  }

  private func compilerFailure(_ line: Int?, _ fault: Outcome.CompilerFault) -> SourceDiagnostic {
    let headline =
      switch fault {
      case .crash: "the Swift compiler crashed over this code, which is a fault of the compiler's"
      case .outOfTime(let seconds): "the Swift compiler had not finished after \(seconds) seconds"
      }
    var message = SourceDiagnostic(.error, headline)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    if let line, lines.indices.contains(line - 1) {
      message.excerpt = SourceExcerpt(
        label: "\(outcome.label), line \(line)", lines: [String(lines[line - 1])], firstLine: line, line: line,
        column: 1,
        length: max(1, lines[line - 1].utf8.count))
    }
    message.nextStep = "write it in smaller steps, with the types of variables and closures written out"
    return message
  }

  private func redefinition(_ change: Redefinition) -> SourceDiagnostic {
    let users = change.users.prefix(4).map { "\($0.name) of \($0.label)" }.joined(separator: ", ")
    let more = change.users.count > 4 ? " and \(change.users.count - 4) more" : ""
    return SourceDiagnostic(
      .note,
      "\(change.name) is new from here on; \(users)\(more) still \(change.users.count == 1 ? "uses" : "use") "
        + "that of \(change.label)")
  }

  private var waitingTasks: SourceDiagnostic {
    let tasks = outcome.waitingTasks == 1 ? "a task has" : "\(outcome.waitingTasks) tasks have"
    return SourceDiagnostic(.note, "\(tasks) something left to do, and will do it when a later cell awaits")
  }

  private var lostThreads: SourceDiagnostic {
    let threads = outcome.lostThreads == 1 ? "a thread" : "\(outcome.lostThreads) threads"
    return SourceDiagnostic(
      .warning, "this cell left \(threads) running, which later cells will not have",
      notes: [SourceDiagnostic.Note("each cell runs in a copy of the process, and a copy keeps one thread")],
      nextStep: "keep what uses a queue or a thread in one cell, or use async functions")
  }
}
