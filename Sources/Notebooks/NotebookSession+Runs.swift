import Reports
import WorkerProtocol

// One cell, from its code to its outcome.

extension NotebookSession {
  /// Compiles a cell and runs it on a state.
  func run(
    _ code: CellCode, on state: StateID, keepsState: Bool, traces: Bool, listener: @escaping Listener
  ) -> Outcome {
    var outcome = Outcome(label: code.label, ending: .completed)
    let clock = ContinuousClock()
    let began = clock.now
    do {
      try checkHeld(state)
      try toolchainCheck.value()
      let compiled = compiler.compile(code, interrupt: configuration.interrupt)
      outcome.compileTime = clock.now - began
      switch compiled {
      case .failure(.interrupted): outcome.ending = .interrupted
      case .failure(.diagnostics(let diagnostics)):
        outcome.ending = .notCompiled(chain(to: state).explained(diagnostics, of: code))
      case .failure(.compilerCrashed(let line)): outcome.ending = .compilerFailed(line: line, .crash)
      case .failure(.outOfTime(let seconds)): outcome.ending = .compilerFailed(line: nil, .outOfTime(seconds: seconds))
      case .failure(.trouble(let trouble)): outcome.ending = .trouble(trouble)
      case .success(let cell):
        outcome.warnings =
          SpellingExplanation(source: code.source, label: code.label, earlier: []).warnings + cell.warnings
        try takeOptimised(on: state)
        try run(cell, on: state, keepsState: keepsState, traces: traces, into: &outcome, listener: listener)
      }
    } catch {
      outcome.ending = .trouble(NotebookTrouble(error))
    }
    return outcome
  }

  private func run(
    _ cell: CompiledCell, on state: StateID, keepsState: Bool, traces: Bool, into outcome: inout Outcome,
    listener: @escaping Listener
  ) throws {
    let kept = keepsState ? tree.nextID() : nil
    let chain = chain(to: state)
    var report = try perform(cell, on: state, keeping: kept, traces: traces, listener: listener)
    // An optimised library may lack what nobody had used yet.
    if case .unloadable = report.ending, try takeOriginals(on: state) {
      report = try perform(cell, on: state, keeping: kept, traces: traces, listener: listener)
    }
    let words = RuntimeWords(report.runtimeSaid)
    outcome.runTime = .nanoseconds(report.nanoseconds)
    let reader = EventReader(cell: cell, label: compiler.label(ofModule:), source: chain.source(ofLabel:))
    let variables = reader.variables(report.events)
    outcome.variables = variables.map(\.named)
    outcome.result = reader.result(report.events)?.named
    outcome.reporting = cell.reporting
    if traces { outcome.trace = reader.trace(report.events) }
    switch report.ending {
    case .completed(let threads, let tasks):
      outcome.lostThreads = threads
      outcome.waitingTasks = tasks
      // A warning of the runtime's, since nothing died.
      if !words.text.isEmpty { listener(.errorText(words.text)) }
      guard let kept, report.isKept else { break }
      let instances = variables.filter(\.isInstance).map(\.name)
      let own = SessionCell(cell, instances: instances)
      outcome.redefinitions = chain.redefinitions(by: own.outline)
      outcome.state = kept
      outcome.released = try keep(own, as: kept, on: state)
    case .interrupted: outcome.ending = .interrupted
    case .unloadable(let reason): outcome.ending = .trouble(.cellNotLoaded(loader: reason))
    case .lost where worker.isGone || worker.isDefunct || state == .start:
      outcome.ending = .trouble(.workerLost(cells: depth))
      try restart()
    case .lost: outcome.ending = .trouble(.stateLost(label: chain.cells.last?.label ?? ""))
    default:
      let finder = DeathFinder(toolchain: configuration.toolchain, interrupt: configuration.interrupt) { label in
        label == cell.code.label ? cell.code.source : chain.source(ofLabel: label)
      }
      outcome.ending = .died(finder.death(report))
    }
    outcome.lostCells = takeLost()
  }

  /// Runs a compiled cell on a state, and keeps the state after it under a name if one is given.
  func perform(
    _ cell: CompiledCell, on state: StateID, keeping kept: StateID?, traces: Bool, listener: Listener
  ) throws -> RunReport {
    var bounds = RunBounds(interrupt: configuration.interrupt)
    bounds.answer = answer
    bounds.isScript = isScript
    let call = CellCall(
      library: cell.library, entry: cell.entry, module: cell.module, traces: traces,
      input: configuration.inheritsInput ? .inherited : .asked, reports: cell.reports,
      lessonFolder: lessonFolder)
    return try worker.run(call, on: state, keeping: kept, bounds: bounds, listener: listener)
  }

  /// Takes a state into the tree. Returns the states that are let go for it.
  private func keep(_ cell: SessionCell, as id: StateID, on parent: StateID) throws -> ReleasedStates? {
    let onlyDeclares = cell.outline.onlyDeclares
    if !onlyDeclares { optimiser.forget(chain(to: parent).cells.map(\.cell.module)) }
    let bytes = worker.process(of: id).flatMap(StateMemory.init(of:))?.own ?? 0
    tree.add(id, to: parent, cell, bytes: bytes)
    if parent == tree.present { tree.move(to: id) }
    if onlyDeclares, !cell.cell.code.isFast { optimiser.optimise(cell.cell) }
    return try releaseOldest()
  }

  /// Notes which states were found dead. Returns the labels of their cells.
  private func takeLost() -> [String] {
    let lost = worker.takeLost().sorted().compactMap { tree[$0] }
    for node in lost { tree.release(node.id) }
    return lost.map(\.content.label)
  }
}
