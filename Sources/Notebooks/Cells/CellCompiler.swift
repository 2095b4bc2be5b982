import Dispatch
import Reports
import SwiftSource
import Synchronization
import System

/// Compiles cells, also ahead of their turn.
///
/// A cell's module depends on nothing but the text of the cells before it, so the next cell of a lesson or a file can
/// be compiled while the learner still reads, and is found ready when it is asked for.
final class CellCompiler: Sendable {
  private let toolchain: Toolchain
  let folder: String
  private let moduleCache: String
  private let searchPaths: Eventual<[String]>
  private let root: [String]
  private let moduleMap: String
  private let seconds: Int
  let kept: KeptCells
  let servers: ToolServers?
  private let background = DispatchQueue(label: "attnlab.compile")
  let guesses = DispatchQueue(label: "attnlab.guess")

  struct Known {
    /// How many cells it was given, and how many libraries it had to make.
    var given = 0, made = 0
    var ready: [CellCode: AwaitedCell] = [:]
    var labels: [String: String] = [:]
    /// The module that each cell's module imports.
    var parents: [String: String] = [:]
    /// The cell that will probably be asked for next.
    var guess: Guess?
  }

  let state = Mutex(Known())

  /// Creates a compiler that works in `folder`.
  ///
  /// - Parameters:
  ///   - root: the modules that the first cell of a chain imports.
  ///   - searchPaths: the folders of the modules that may be imported at all.
  ///   - moduleMap: the file that describes the C module of reports.
  ///   - seconds: how long one call of the compiler may take.
  ///   - kept: the cells that other sessions have compiled.
  ///   - servers: the tools that may be started ahead; nil if they are started each time.
  init(
    toolchain: Toolchain, folder: String, moduleCache: String, searchPaths: Eventual<[String]>, root: [String],
    moduleMap: String, seconds: Int, kept: KeptCells, servers: ToolServers?
  ) {
    self.servers = servers
    self.kept = kept
    self.seconds = seconds
    self.moduleMap = moduleMap
    self.toolchain = toolchain
    self.folder = folder
    self.moduleCache = moduleCache
    self.searchPaths = searchPaths
    self.root = root
  }

  /// Compiles cells one after the other in the background, each on top of the one before, the first on top of a module.
  func prepare(_ codes: [CellCode], after parent: String?) {
    background.async {
      var parent = parent
      for var code in codes {
        code.parent = parent
        guard case .success(let compiled) = self.result(for: code, interrupt: nil, started: Priority.ahead.give) else {
          return
        }
        parent = compiled.exportingModule
      }
    }
  }

  /// Returns the compiled cell, at once if it has been prepared or guessed.
  func compile(_ code: CellCode, interrupt: Int32?) -> Result<CompiledCell, CompileFailure> {
    if let guess = takeGuess(code) { return result(of: guess, interrupt: interrupt) }
    return result(for: code, interrupt: interrupt) { _ in }
  }

  /// Waits until nothing is left to be prepared.
  func awaitPreparation() { background.sync {} }

  /// Waits until what it has made is there for other sessions.
  func awaitKeeping() { kept.wait() }

  /// How many cells it was given.
  var cellCount: Int { state.withLock { $0.given } }

  /// How many libraries it had to make; the others were found.
  var madeCount: Int { state.withLock { $0.made } }

  /// Returns the name that learners know for a module of a cell.
  func label(ofModule module: String) -> String? { state.withLock { $0.labels[module] } }

  private func result(
    for code: CellCode, interrupt: Int32?, started: @escaping (Int32) -> Void
  ) -> Result<CompiledCell, CompileFailure> {
    let (awaited, module) = state.withLock { state -> (AwaitedCell, String?) in
      if let awaited = state.ready[code] { return (awaited, nil) }
      let awaited = AwaitedCell()
      let module = kept.module(for: code)
      state.given += 1
      state.ready[code] = awaited
      state.labels[module] = code.label
      return (awaited, module)
    }
    guard let module else { return awaited.wait(interrupt: interrupt) }
    let result = made(code, module: module, interrupt: interrupt, started: started)
    if case .success(let cell) = result { note(cell) }
    awaited.finish(result)
    if case .failure(.interrupted) = result { state.withLock { $0.ready[code] = nil } }
    return result
  }

  /// Returns the cell as it is found, or compiled and kept.
  private func made(
    _ code: CellCode, module: String, interrupt: Int32?, started: @escaping (Int32) -> Void
  ) -> Result<CompiledCell, CompileFailure> {
    let outline = CellOutline(code.source)
    if let cell = found(code, outline, module: module) { return .success(cell) }
    let result = compileAndLink(code, outline, module: module, interrupt: interrupt, started: started)
    if case .success(let cell) = result { kept.keep(cell) }
    return result
  }

  /// Notes where a cell stands in the chain.
  func note(_ cell: CompiledCell) {
    state.withLock { state in
      state.parents[cell.module] = cell.code.parent
      if cell.exportingModule != cell.module { state.parents[cell.exportingModule] = cell.module }
    }
  }

  /// Returns the cell that is kept of a code; nil if there is none, and it has to be made.
  func found(
    _ code: CellCode, _ outline: CellOutline, module: String, isOptimised: Bool = false
  ) -> CompiledCell? {
    if let cell = kept.cell(code, outline: outline, module: module, isOptimised: isOptimised) { return cell }
    state.withLock { $0.made += 1 }
    return nil
  }

  // MARK: - One cell

  /// Compiles a cell with as many reports as it can have. What the compiler says of it, it says of the cell alone: a
  /// cell that is refused is tried without reports before anybody is told.
  func compileAndLink(
    _ code: CellCode, _ outline: CellOutline, module: String, interrupt: Int32?, started: @escaping (Int32) -> Void
  ) -> Result<CompiledCell, CompileFailure> {
    do {
      var importsAncestors = false
      func attempt(_ reporting: Reporting) throws -> Result<CompiledCell, CompileFailure> {
        var build = try build(code, outline, module, reporting)
        build.interrupt = interrupt
        build.ancestors = importsAncestors ? ancestors(of: code) : nil
        build.started = started
        return try build.run()
      }
      func plainAttempt() throws -> Result<CompiledCell, CompileFailure> {
        let plain = try attempt(.ends)
        guard case .failure(.diagnostics(let errors)) = plain,
          errors.contains(where: { $0.message.hasPrefix("ambiguous use") })
        else { return plain }
        importsAncestors = true
        let narrow = try attempt(.ends)
        if case .success = narrow { return narrow }
        return plain
      }
      guard !code.reportsEndsAlone else { return try plainAttempt() }
      let first = try attempt(.everything)
      guard case .failure(let failure) = first else { return first }
      if !failure.isFromReports {
        // Most often it is the learner's own error; what is not is compiled without reports.
        let plain = try plainAttempt()
        guard case .success = plain, !importsAncestors else { return plain }
      }
      let better = try attempt(.allButParameters)
      if case .success = better { return better }
      return try attempt(.ends)
    } catch let failure as CompileFailure {
      return .failure(failure)
    } catch {
      return .failure(.trouble(NotebookTrouble(error)))
    }
  }

  /// Returns the modules of all cells before a cell.
  private func ancestors(of code: CellCode) -> [String] {
    let parents = state.withLock { $0.parents }
    return Array(sequence(first: code.parent) { $0.flatMap { parents[$0] } }.prefix { $0 != nil }.compactMap { $0 })
  }

  /// Compiles a cell once more, with optimisation, to a library that can take the place of the first.
  ///
  /// - Parameter started: hears of the processes that do it.
  func optimised(_ cell: CompiledCell, started: @escaping (Int32) -> Void) -> CompiledCell? {
    let outline = CellOutline(cell.code.source)
    if let fast = found(cell.code, outline, module: cell.module, isOptimised: true) { return fast }
    guard var build = try? build(cell.code, outline, cell.module, cell.reporting) else { return nil }
    build.optimises = true
    build.started = started
    guard case .success(let fast)? = try? build.run() else { return nil }
    kept.keep(fast)
    return fast
  }

  func build(
    _ code: CellCode, _ outline: CellOutline, _ module: String, _ reporting: Reporting
  ) throws -> CellBuild {
    CellBuild(
      code: code, outline: outline, module: module, reporting: reporting, folder: folder, root: root,
      toolchain: toolchain, moduleCache: moduleCache, searchPaths: try searchPaths.value(), moduleMap: moduleMap,
      labels: state.withLock { $0.labels }, seconds: seconds, servers: servers)
  }
}
