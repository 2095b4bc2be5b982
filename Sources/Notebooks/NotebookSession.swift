import Dispatch
import SwiftSource
import Synchronization
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A notebook: a cell goes in, its outcome comes out, and the state after it stays.
///
/// A cell is a module that imports the one before it; its state is a process that was forked from the one before it.
/// So whatever a cell does, the state before it is untouched.
public final class NotebookSession {
  /// What a session is made with.
  public struct Configuration {
    /// The toolchain that compiles.
    public var toolchain: Toolchain
    /// Where attnlab's parts are.
    public var installation: Installation
    /// Where temporary files go, and where what may be made again is kept.
    public var temporaryFolder: String, cacheFolder: String
    /// The environment that cells run in, as `NAME=value`.
    public var environment: [String]
    /// How many columns a value in full may take.
    public var width: Int
    /// A descriptor that becomes readable when the learner wants a running cell to end.
    public var interrupt: Int32?

    /// A configuration from its parts.
    public init(
      toolchain: Toolchain, installation: Installation, temporaryFolder: String, cacheFolder: String,
      environment: [String], width: Int, interrupt: Int32?
    ) {
      self.toolchain = toolchain
      self.installation = installation
      self.temporaryFolder = temporaryFolder
      self.cacheFolder = cacheFolder
      self.environment = environment
      self.width = width
      self.interrupt = interrupt
    }
  }

  /// A cell that ran, and whose state stands.
  struct State {
    var run: Int
    var cell: CompiledCell
    var imports: [String]
    var names: [String]
  }

  /// Hears what a cell prints, as it prints it.
  public typealias Listener = (OutputPiece) -> Void

  /// How many columns a value in full may take.
  public var width: Int
  /// The number of the next cell that has no name of its own.
  public private(set) var nextNumber = 1

  let configuration: Configuration
  private let folder: SessionFolder
  private let compiler: CellCompiler
  private var worker: WorkerProcess
  private var states: [State] = []
  private let toolchainCheck: ToolchainCheck

  /// A session without cells. The worker loads its library while the caller goes on.
  public init(_ configuration: Configuration) throws {
    self.configuration = configuration
    width = configuration.width
    toolchainCheck = ToolchainCheck(configuration.toolchain, builtWith: configuration.installation.builtWith)
    folder = try SessionFolder(in: configuration.temporaryFolder)
    compiler = CellCompiler(
      toolchain: configuration.toolchain, folder: folder.path,
      moduleCache: "\(configuration.cacheFolder)/modules", searchPaths: [configuration.installation.modules],
      root: ["NotebookRuntime", "Tensors", "AttentionEngine"])
    worker = try Self.startWorker(configuration)
  }

  private static func startWorker(_ configuration: Configuration) throws -> WorkerProcess {
    let installation = configuration.installation
    return try WorkerProcess(
      worker: installation.worker, library: installation.notebookLibrary,
      libraryPath: [configuration.toolchain.runtime], environment: configuration.environment)
  }

  /// How many cells' states stand.
  public var depth: Int { states.count }

  /// The sources of the cells whose states stand, with their labels.
  public var cells: [(label: String, source: String)] { states.map { ($0.cell.code.label, $0.cell.code.source) } }

  // MARK: - Running

  /// Runs a cell on the present state. Where it comes to its end, the state after it is the present one.
  ///
  /// - Parameters:
  ///   - source: Swift.
  ///   - label: what the learner knows the cell by; `cell n` where it is nil.
  ///   - traces: whether every value is reported, inside functions too.
  ///   - listener: hears what the cell prints.
  public func run(
    _ source: String, label: String? = nil, traces: Bool = false, listener: @escaping Listener
  ) -> Outcome {
    let name = label ?? "cell \(nextNumber)"
    if label == nil { nextNumber += 1 }
    let outline = CellOutline(source)
    let code = CellCode(
      source: source, label: name, parent: states.last?.cell.module, imports: imports, names: outline.names)
    return run(code, outline: outline, keepsState: true, traces: traces, listener: listener)
  }

  /// Runs a cell on a copy of the present state, which then goes away.
  public func tryOut(_ source: String, label: String, traces: Bool = false, listener: @escaping Listener) -> Outcome {
    let outline = CellOutline(source)
    let code = CellCode(
      source: source, label: label, parent: states.last?.cell.module, imports: imports, names: outline.names)
    return run(code, outline: outline, keepsState: false, traces: traces, listener: listener)
  }

  /// The present values of all variables, in the order in which their names were first declared.
  public func variables() -> [ValueEvent] {
    var names: [String] = []
    for name in states.flatMap(\.names) where !names.contains(name) { names.append(name) }
    guard !names.isEmpty else { return [] }
    let code = CellCode(
      source: "", label: "variables", parent: states.last?.cell.module, imports: imports, names: names)
    return run(code, outline: CellOutline(""), keepsState: false, traces: false, listener: { _ in }).variables
  }

  private var imports: [String] {
    var found: [String] = []
    for module in states.flatMap(\.imports) where !found.contains(module) { found.append(module) }
    return found
  }

  private func run(
    _ code: CellCode, outline: CellOutline, keepsState: Bool, traces: Bool, listener: @escaping Listener
  ) -> Outcome {
    var outcome = Outcome(label: code.label, ending: .completed)
    let clock = ContinuousClock()
    let began = clock.now
    do {
      try toolchainCheck.result()
      let compiled = compiler.compile(code, interrupt: configuration.interrupt)
      outcome.compileTime = clock.now - began
      switch compiled {
      case .failure(.interrupted): outcome.ending = .interrupted
      case .failure(.diagnostics(let diagnostics)): outcome.ending = .notCompiled(diagnostics)
      case .failure(.trouble(let reason)): outcome.ending = .trouble(reason)
      case .success(let cell):
        outcome.warnings = cell.warnings
        try run(cell, outline: outline, keepsState: keepsState, traces: traces, into: &outcome, listener: listener)
      }
    } catch {
      outcome.ending = .trouble("\(error)")
    }
    return outcome
  }

  private func run(
    _ cell: CompiledCell, outline: CellOutline, keepsState: Bool, traces: Bool, into outcome: inout Outcome,
    listener: @escaping Listener
  ) throws {
    var failure = FailureText()
    let (run, report) = try worker.run(
      (cell.library, cell.entry, cell.module), keepsState: keepsState, traces: traces, width: width,
      bounds: WorkerProcess.Bounds(interrupt: configuration.interrupt)
    ) { piece in
      guard case .errorText(let text) = piece else { return listener(piece) }
      let own = failure.take(text)
      if !own.isEmpty { listener(.errorText(own)) }
    }
    let rest = failure.take("", atEnd: true)
    if !rest.isEmpty { listener(.errorText(rest)) }

    outcome.lostCells = drop(lostRuns: report.lostRuns)
    outcome.runTime = .nanoseconds(report.nanoseconds)
    let reader = EventReader(cell: cell, label: compiler.label(ofModule:), source: source(ofLabel:))
    outcome.variables = reader.variables(report.events)
    outcome.result = reader.result(report.events)
    if traces { outcome.trace = reader.trace(report.events) }
    switch report.ending {
    case .completed(let threads):
      outcome.lostThreads = threads
      if keepsState {
        states.append(
          State(run: run, cell: cell, imports: outline.imports, names: outline.names))
      }
    case .interrupted: outcome.ending = .interrupted
    case .unloadable(let reason): outcome.ending = .trouble("the cell can't be loaded: \(reason)")
    case .lost:
      worker.end()
      let lost = cells.map(\.label)
      states = []
      worker = try Self.startWorker(configuration)
      outcome.ending = .trouble("attnlab's worker ended, and the state of \(lost.count) cells with it")
    default:
      let coroner = Coroner(toolchain: configuration.toolchain) { label in
        label == cell.code.label ? cell.code.source : self.source(ofLabel: label)
      }
      outcome.ending = .died(coroner.death(report, message: failure.message))
    }
  }

  /// Removes the states of runs that are no more, with all that stood on them.
  private func drop(lostRuns: [Int]) -> [String] {
    guard let first = states.firstIndex(where: { lostRuns.contains($0.run) }) else { return [] }
    let lost = states[first...].map(\.cell.code.label)
    states.removeSubrange(first...)
    return lost
  }

  private func source(ofLabel label: String) -> String? {
    states.last { $0.cell.code.label == label }?.cell.code.source
  }

  // MARK: - Going back

  /// Goes back to the state `count` cells ago, or to the first. Answers with the labels of the cells given up.
  public func undo(_ count: Int) throws -> [String] {
    let given = min(max(0, count), states.count)
    try worker.undo(given)
    let labels = states.suffix(given).map(\.cell.code.label)
    states.removeLast(given)
    return labels
  }

  /// Goes back to the state in which `depth` cells stood.
  public func goBack(toDepth depth: Int) throws {
    _ = try undo(states.count - depth)
  }

  /// Gives up all states, and the worker with them.
  public func reset() throws {
    worker.end()
    states = []
    nextNumber = 1
    worker = try Self.startWorker(configuration)
  }

  // MARK: - Looking ahead

  /// Compiles cells in the background, each on top of the one before, the first on top of the present state, so that
  /// they are ready when they are run in this order.
  public func prepare(_ cells: [(source: String, label: String)]) {
    var imported = imports
    let codes = cells.map { cell in
      let outline = CellOutline(cell.source)
      defer { for module in outline.imports where !imported.contains(module) { imported.append(module) } }
      return CellCode(source: cell.source, label: cell.label, parent: nil, imports: imported, names: outline.names)
    }
    let position = Mutex(0)
    compiler.prepare(after: states.last?.cell.module) { parent in
      position.withLock { next in
        guard next < codes.count else { return nil }
        defer { next += 1 }
        var code = codes[next]
        code.parent = parent
        return code
      }
    }
  }

  /// Ends the session.
  public func end() {
    worker.end()
    folder.remove()
  }
}
