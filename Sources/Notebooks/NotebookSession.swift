import Reports
import SwiftSource
import System
import WorkerProtocol

/// A notebook: a cell goes in, its outcome comes out, and the state after it stays.
///
/// A cell is a module that imports the one before it; its state is a process that was forked from the one before it.
/// So whatever a cell does, the state before it is untouched. The states are a tree with a present one, and a cell can be
/// run on any of them.
public final class NotebookSession {
  /// What a session is made with.
  public typealias Configuration = NotebookConfiguration
  /// Hears what a cell prints, as it prints it.
  public typealias Listener = (OutputPiece) -> Void

  /// Whether cells are run as a script is, with nothing that a later trace would need.
  public var isScript = false
  /// The folder in which cells find the files of the lesson that they belong to; nil if there is no lesson.
  public var lessonFolder: String?
  /// The number of the next cell that has no name of its own.
  public private(set) var nextNumber = 1
  /// Gives a running cell the next line of its standard input.
  public var answer: () -> InputAnswer = { .endOfInput }

  let configuration: NotebookConfiguration
  private let folder: SessionFolder
  let compiler: CellCompiler
  var worker: WorkerProcess
  var tree = StateTree<SessionCell>()
  var memory: MemoryAccount
  let toolchainCheck: Eventual<Void>
  let optimiser: Optimiser

  /// Creates a session without cells. The worker loads its library while the caller goes on.
  public init(_ configuration: NotebookConfiguration) throws {
    folder = try SessionFolder(in: configuration.temporaryFolder)
    let configuration = configuration.trusted(orElse: folder.path)
    self.configuration = configuration
    lessonFolder = configuration.lessonFolder
    let (toolchain, installation) = (configuration.toolchain, configuration.installation)
    toolchainCheck = Eventual {
      try toolchain.verify(builtWith: installation.builtWith, remembering: configuration.cacheFolder)
    }
    let modules = PublicModules(
      installation: installation, toolchain: toolchain, cacheFolder: configuration.cacheFolder)
    compiler = CellCompiler(
      toolchain: toolchain, folder: folder.path, moduleCache: "\(configuration.cacheFolder)/modules",
      searchPaths: Eventual { [path = folder.path] in [try modules.folder(orElse: path), installation.modules] },
      root: LearnerModule.importedByCells, moduleMap: installation.reportsModuleMap,
      seconds: configuration.compileSeconds, kept: KeptCells(configuration, folder: folder.path),
      servers: installation.forkLibrary.map { [path = folder.path] in
        ToolServers(toolchain, library: $0, folder: path, patience: configuration.toolPatience)
      })
    optimiser = Optimiser(compiler)
    memory = MemoryAccount(limit: configuration.stateMemoryLimit, mostStates: configuration.mostStates)
    worker = try Self.startWorker(configuration)
  }

  private static func startWorker(_ configuration: NotebookConfiguration) throws -> WorkerProcess {
    let installation = configuration.installation
    return try WorkerProcess(
      worker: installation.worker, library: installation.notebookLibrary,
      arguments: configuration.arguments, libraryPath: [configuration.toolchain.runtime],
      environment: configuration.environment, inheritsInput: configuration.inheritsInput)
  }

  /// Returns the cells on the way to a state.
  func chain(to state: StateID) -> CellChain { CellChain(tree.path(to: state).map(\.content)) }

  /// The cells on the way to the present state.
  var chain: CellChain { chain(to: tree.present) }

  /// How many cells stand on the way to the present state.
  public var depth: Int { tree.path(to: tree.present).count }

  /// The sources of these cells, with their labels.
  public var cells: [(label: String, source: String)] { chain.cells.map { ($0.label, $0.source) } }

  /// How much each of these cells reports that has anything to report, with their labels.
  public var reportings: [(label: String, reporting: Reporting)] {
    chain.cells.filter(\.outline.declaresCode).map { ($0.label, $0.cell.reporting) }
  }

  /// Returns the newest of these cells that declares a type or function of this name.
  public func declarer(of name: String) -> String? { chain.declarer(of: name) }

  /// The names of the variables that these cells have declared.
  public var variableNames: [String] { chain.variableNames }

  /// Returns whether one of these cells declares a variable, a type or a function of this name.
  public func declares(_ name: String) -> Bool { chain.variableNames.contains(name) || declarer(of: name) != nil }

  /// Returns the path of a file or folder with this name that lasts as long as the session.
  public func place(for name: String) -> String { "\(folder.path)/\(name)" }

  // MARK: - Running

  /// Runs a cell on a state. If it finishes, the state after it is kept, and is the present one if the cell ran
  /// on that.
  ///
  /// - Parameters:
  ///   - source: Swift.
  ///   - label: what the learner knows the cell by; `cell n` if it is nil.
  ///   - state: the state that it runs on; the present one if it is nil.
  ///   - traces: whether every value is reported, inside functions too.
  ///   - isFast: whether it is compiled with optimisation, and reports its variables and its last value alone.
  ///   - listener: hears what the cell prints.
  public func run(
    _ source: String, label: String? = nil, on state: StateID? = nil, traces: Bool = false, isFast: Bool = false,
    listener: @escaping Listener
  ) -> Outcome {
    let name = label ?? "cell \(nextNumber)"
    if label == nil { nextNumber += 1 }
    let state = state ?? tree.present
    let code = chain(to: state).code(source, label: name, isFast: isFast, traces: traces, isScript: isScript)
    return run(code, on: state, keepsState: true, traces: traces, listener: listener)
  }

  /// Runs a cell on a copy of a state, which then goes away; of the present one if `state` is nil.
  public func tryOut(
    _ source: String, label: String, on state: StateID? = nil, traces: Bool = false, listener: @escaping Listener
  ) -> Outcome {
    let state = state ?? tree.present
    let code = chain(to: state).code(source, label: label, traces: traces, isScript: isScript)
    return run(code, on: state, keepsState: false, traces: traces, listener: listener)
  }

  /// Returns whether a cell would be compiled as it stands.
  public func compiles(_ source: String) -> Bool {
    guard (try? toolchainCheck.value()) != nil else { return true }
    let code = chain.code(source, label: "cell \(nextNumber)", isScript: isScript)
    if case .success = compiler.compile(code, interrupt: configuration.interrupt) { return true }
    return false
  }

  /// Returns the present values of all variables, in the order in which their names were first declared.
  public func variables() -> [NamedValue] {
    let names = chain.variableNames
    guard !names.isEmpty else { return [] }
    var code = chain.code("", label: "variables", isScript: isScript)
    code.names = names
    return run(code, on: tree.present, keepsState: false, traces: false, listener: { _ in }).variables
  }

  // MARK: - Looking ahead

  /// Compiles cells in the background, each on top of the one before, the first on top of the present state, so that
  /// they are ready when they are run in this order.
  public func prepare(_ cells: [(source: String, label: String)]) {
    compiler.prepare(chain.codes(cells, isScript: isScript), after: chain.parent)
  }

  /// Compiles a cell that will probably be run next on the present state, and gives up what was guessed before. Nothing of it
  /// runs and nothing of it is told, unless it is run.
  ///
  /// - Parameters:
  ///   - source: Swift.
  ///   - label: what the learner will know the cell by; `cell n` if it is nil.
  ///   - traces: whether every value will be reported.
  public func guess(_ source: String, label: String? = nil, traces: Bool = false) {
    guard tree.holds(tree.present) else { return dropGuess() }
    let code = chain.code(source, label: label ?? "cell \(nextNumber)", traces: traces, isScript: isScript)
    compiler.guess(code) { [toolchainCheck] in (try? toolchainCheck.value()) != nil }
  }

  /// Starts the compiler for the next cell on the present state, so that it is there when the cell is.
  ///
  /// - Parameter milliseconds: how long whatever else is to be done has before that.
  public func warm(after milliseconds: Int = 0) {
    guard tree.holds(tree.present) else { return }
    compiler.warm(chain.code("", label: ""), after: milliseconds) { [toolchainCheck] in
      (try? toolchainCheck.value()) != nil
    }
  }

  /// Gives up what was guessed.
  public func dropGuess() { compiler.dropGuess() }

  /// Waits until what was guessed is compiled.
  package func awaitGuess() { compiler.awaitGuess() }

  /// Waits until all cells that were asked for are compiled.
  package func awaitPreparation() { compiler.awaitPreparation() }

  /// How many cells have been given to the compiler.
  package var compiledCells: Int { compiler.cellCount }

  /// How many libraries of cells the compiler had to make, since they were not found on disk.
  package var madeLibraries: Int { compiler.madeCount }

  /// Waits until what was compiled is there for other sessions.
  package func awaitKeeping() { compiler.awaitKeeping() }

  // MARK: - The end

  /// Gives up all states, and the worker with them.
  public func reset() throws {
    nextNumber = 1
    try restart()
  }

  /// Starts another worker, with no states but the start.
  func restart() throws {
    optimiser.forget(tree.all.map(\.content.cell.module))
    worker.end()
    tree.clear()
    memory.clear()
    worker = try Self.startWorker(configuration)
  }

  /// Ends the session.
  public func end() {
    compiler.dropGuess()
    compiler.awaitGuess()
    compiler.servers?.end()
    optimiser.end()
    worker.end()
    compiler.awaitKeeping()
    folder.remove()
  }
}
