import Dispatch
import Reports
import SwiftSource
import Synchronization
import WorkerProtocol

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
    /// The folders for temporary files, and for what may be made again.
    public var temporaryFolder: String, cacheFolder: String
    /// The environment that cells run in, as `NAME=value`.
    public var environment: [String]
    /// A descriptor that becomes readable when the learner wants a running cell to end.
    public var interrupt: Int32?
    /// How long one call of the compiler may take.
    public var compileSeconds = 60
    /// What cells find in `CommandLine.arguments`.
    public var arguments = ["attnlab"]
    /// Whether cells read what the calling process has for standard input. Otherwise each line is asked for.
    public var inheritsInput = false

    /// A configuration from its parts.
    public init(
      toolchain: Toolchain, installation: Installation, temporaryFolder: String, cacheFolder: String,
      environment: [String], interrupt: Int32?
    ) {
      self.toolchain = toolchain
      self.installation = installation
      self.temporaryFolder = temporaryFolder
      self.cacheFolder = cacheFolder
      self.environment = environment
      self.interrupt = interrupt
    }
  }

  /// A cell that ran, and whose state stands.
  struct State {
    var run: Int
    var cell: CompiledCell
    var outline: CellOutline
    /// What the functions that it declares may change.
    var functions: [String: FunctionEffects]
    /// Its variables that hold instances of classes.
    var instances: [String] = []
    /// What was compiled first, if its library is now the one that was compiled with optimisation.
    var original: CompiledCell?
    var isOptimised: Bool { original != nil }
  }

  /// Hears what a cell prints, as it prints it.
  public typealias Listener = (OutputPiece) -> Void

  /// Whether cells are run as a script is, with nothing that a later trace would need.
  public var isScript = false
  /// The number of the next cell that has no name of its own.
  public private(set) var nextNumber = 1

  let configuration: Configuration
  private let folder: SessionFolder
  let compiler: CellCompiler
  var worker: WorkerProcess
  var states: [State] = []
  private let toolchainCheck: Eventual<Void>
  let optimiser: Optimiser
  /// Gives a running cell the next line of its standard input.
  public var answer: () -> InputAnswer = { .endOfInput }

  /// A session without cells. The worker loads its library while the caller goes on.
  public init(_ configuration: Configuration) throws {
    self.configuration = configuration
    let (toolchain, installation) = (configuration.toolchain, configuration.installation)
    toolchainCheck = Eventual { try toolchain.verify(builtWith: installation.builtWith) }
    folder = try SessionFolder(in: configuration.temporaryFolder)
    let modules = PublicModules(
      installation: installation, toolchain: toolchain, cacheFolder: configuration.cacheFolder)
    compiler = CellCompiler(
      toolchain: toolchain, folder: folder.path, moduleCache: "\(configuration.cacheFolder)/modules",
      searchPaths: Eventual { [path = folder.path] in [try modules.folder(orElse: path), installation.modules] },
      root: LearnerModule.importedByCells, moduleMap: installation.reportsModuleMap,
      seconds: configuration.compileSeconds)
    optimiser = Optimiser(compiler)
    worker = try Self.startWorker(configuration)
  }

  private static func startWorker(_ configuration: Configuration) throws -> WorkerProcess {
    let installation = configuration.installation
    return try WorkerProcess(
      worker: installation.worker, library: installation.notebookLibrary,
      arguments: configuration.arguments, libraryPath: [configuration.toolchain.runtime],
      environment: configuration.environment, inheritsInput: configuration.inheritsInput)
  }

  /// How many cells' states stand.
  public var depth: Int { states.count }

  /// The sources of the cells whose states stand, with their labels.
  public var cells: [(label: String, source: String)] { states.map { ($0.cell.code.label, $0.cell.code.source) } }

  /// How much each of these cells reports that has anything to report, with their labels.
  public var reportings: [(label: String, reporting: Reporting)] {
    states.filter(\.outline.declaresCode).map { ($0.cell.code.label, $0.cell.reporting) }
  }

  // MARK: - Running

  /// Runs a cell on the present state. If it comes to its end, the state after it is the present one.
  ///
  /// - Parameters:
  ///   - source: Swift.
  ///   - label: what the learner knows the cell by; `cell n` if it is nil.
  ///   - traces: whether every value is reported, inside functions too.
  ///   - isFast: whether it is compiled with optimisation, and reports its variables and its last value alone.
  ///   - listener: hears what the cell prints.
  public func run(
    _ source: String, label: String? = nil, traces: Bool = false, isFast: Bool = false, listener: @escaping Listener
  ) -> Outcome {
    let name = label ?? "cell \(nextNumber)"
    if label == nil { nextNumber += 1 }
    return run(
      code(source, label: name, isFast: isFast, traces: traces), keepsState: true, traces: traces, listener: listener)
  }

  /// Runs a cell on a copy of the present state, which then goes away.
  public func tryOut(_ source: String, label: String, traces: Bool = false, listener: @escaping Listener) -> Outcome {
    run(code(source, label: label, traces: traces), keepsState: false, traces: traces, listener: listener)
  }

  /// Whether a cell would be compiled as it stands.
  public func compiles(_ source: String) -> Bool {
    guard (try? toolchainCheck.value()) != nil else { return true }
    if case .success = compiler.compile(code(source, label: "cell \(nextNumber)"), interrupt: configuration.interrupt) {
      return true
    }
    return false
  }

  /// The present values of all variables, in the order in which their names were first declared.
  public func variables() -> [NamedValue] {
    guard !variableNames.isEmpty else { return [] }
    var code = code("", label: "variables")
    code.names = variableNames
    return run(code, keepsState: false, traces: false, listener: { _ in }).variables
  }

  private func run(
    _ code: CellCode, keepsState: Bool, traces: Bool, listener: @escaping Listener
  ) -> Outcome {
    var outcome = Outcome(label: code.label, ending: .completed)
    let clock = ContinuousClock()
    let began = clock.now
    do {
      try toolchainCheck.value()
      let compiled = compiler.compile(code, interrupt: configuration.interrupt)
      outcome.compileTime = clock.now - began
      switch compiled {
      case .failure(.interrupted): outcome.ending = .interrupted
      case .failure(.diagnostics(let diagnostics)): outcome.ending = .notCompiled(explained(diagnostics, code))
      case .failure(.compilerCrashed(let line)): outcome.ending = .compilerFailed(line: line, .crash)
      case .failure(.outOfTime(let seconds)): outcome.ending = .compilerFailed(line: nil, .outOfTime(seconds: seconds))
      case .failure(.trouble(let reason)): outcome.ending = .trouble(reason)
      case .success(let cell):
        outcome.warnings = cell.warnings
        try takeOptimised()
        try run(cell, keepsState: keepsState, traces: traces, into: &outcome, listener: listener)
      }
    } catch {
      outcome.ending = .trouble("\(error)")
    }
    return outcome
  }

  private func run(
    _ cell: CompiledCell, keepsState: Bool, traces: Bool, into outcome: inout Outcome, listener: @escaping Listener
  ) throws {
    var (run, report) = try perform(cell, keepsState: keepsState, traces: traces, listener: listener)
    // An optimised library may lack what nobody had used yet.
    if case .unloadable = report.ending, try takeOriginals() {
      (run, report) = try perform(cell, keepsState: keepsState, traces: traces, listener: listener)
    }
    let words = RuntimeWords(report.runtimeSaid)
    outcome.lostCells = drop(lostRuns: report.lostRuns)
    outcome.runTime = .nanoseconds(report.nanoseconds)
    let reader = EventReader(cell: cell, label: compiler.label(ofModule:), source: source(ofLabel:))
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
      if keepsState {
        let outline = CellOutline(cell.code.source)
        outcome.redefinitions = redefinitions(by: outline)
        let instances = variables.filter(\.isInstance).map(\.name)
        keep(State(run: run, cell: cell, outline: outline, functions: outline.functions, instances: instances))
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
      outcome.ending = .died(coroner.death(report))
    }
  }

  func perform(
    _ cell: CompiledCell, keepsState: Bool, traces: Bool, listener: Listener
  ) throws -> (run: Int, report: WorkerProcess.Report) {
    var bounds = WorkerProcess.Bounds(interrupt: configuration.interrupt)
    bounds.answer = answer
    bounds.isScript = isScript
    return try worker.run(
      (cell.library, cell.entry, cell.module), keepsState: keepsState, traces: traces,
      input: configuration.inheritsInput ? .inherited : .asked, reports: cell.reports, bounds: bounds,
      listener: listener)
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
    optimiser.forget(states.suffix(given).map(\.cell.module))
    states.removeLast(given)
    return labels
  }

  /// Goes back to the state in which `depth` cells stood.
  public func goBack(toDepth depth: Int) throws {
    _ = try undo(states.count - depth)
  }

  /// Gives up all states, and the worker with them.
  public func reset() throws {
    optimiser.forget(states.map(\.cell.module))
    worker.end()
    states = []
    nextNumber = 1
    worker = try Self.startWorker(configuration)
  }

  /// Ends the session.
  public func end() {
    optimiser.end()
    worker.end()
    folder.remove()
  }
}
