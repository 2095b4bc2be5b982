import Dispatch
import SwiftSource
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Compiles cells, also ahead of their turn.
///
/// A cell's module depends on nothing but the text of the cells before it, so the next cell of a lesson or a file can
/// be compiled while the learner still reads, and is found ready when it is asked for.
final class CellCompiler: Sendable {
  private let toolchain: Toolchain
  private let folder: String
  private let moduleCache: String
  private let searchPaths: [String]
  private let root: [String]
  private let background = DispatchQueue(label: "attnlab.compile")

  private final class Pending: Sendable {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<CompiledCell, CompileFailure>?>(nil)
  }

  private struct State {
    var nextModule = 1
    var ready: [CellCode: Pending] = [:]
    var labels: [String: String] = [:]
  }

  private let state = Mutex(State())

  /// A compiler that works in `folder`.
  ///
  /// - Parameters:
  ///   - root: the modules that the first cell of a chain imports.
  ///   - searchPaths: the folders of the modules that may be imported at all.
  init(toolchain: Toolchain, folder: String, moduleCache: String, searchPaths: [String], root: [String]) {
    self.toolchain = toolchain
    self.folder = folder
    self.moduleCache = moduleCache
    self.searchPaths = searchPaths
    self.root = root
  }

  /// Compiles cells one after the other in the background, each on top of the one before.
  ///
  /// - Parameter next: gives the code of the next cell when the module before it is known, nil for no more.
  func prepare(after parent: String?, next: @escaping @Sendable (_ parent: String?) -> CellCode?) {
    background.async {
      var parent = parent
      while let code = next(parent) {
        guard case .success(let compiled) = self.result(for: code, interrupt: nil) else { return }
        parent = compiled.module
      }
    }
  }

  /// The compiled cell, at once where it has been prepared.
  func compile(_ code: CellCode, interrupt: Int32?) -> Result<CompiledCell, CompileFailure> {
    result(for: code, interrupt: interrupt)
  }

  /// The name that learners know for a module of a cell.
  func label(ofModule module: String) -> String? { state.withLock { $0.labels[module] } }

  private func result(for code: CellCode, interrupt: Int32?) -> Result<CompiledCell, CompileFailure> {
    let (pending, module) = state.withLock { state -> (Pending, String?) in
      if let pending = state.ready[code] { return (pending, nil) }
      let pending = Pending()
      let module = "Cell_\(state.nextModule)"
      state.nextModule += 1
      state.ready[code] = pending
      state.labels[module] = code.label
      return (pending, module)
    }
    guard let module else {
      pending.done.wait()
      pending.done.signal()
      return pending.result.withLock { $0! }
    }
    let result = compileAndLink(code, module: module, interrupt: interrupt)
    pending.result.withLock { $0 = result }
    pending.done.signal()
    if case .failure(.interrupted) = result { state.withLock { $0.ready[code] = nil } }
    return result
  }

  private func compileAndLink(
    _ code: CellCode, module: String, interrupt: Int32?
  ) -> Result<CompiledCell, CompileFailure> {
    let stem = "\(folder)/\(module)"
    let job = CompileJob(
      sources: ["\(stem).swift"], objects: ["\(stem).o"], module: module, moduleFile: "\(stem).swiftmodule",
      moduleCache: moduleCache, entry: "\(module)_main", reportsValues: true, isLibrary: false,
      searchPaths: [folder] + searchPaths)
    do {
      try TextFile.write(code.file(root: root), to: job.sources[0])
      let output = try run(toolchain.frontend, toolchain.compileArguments(job), interrupt)
      let diagnostics = parse(output.output)
      if output.status != 0 {
        if Self.isOutOfRoom(output.output) { return .failure(.trouble(Self.trouble(output.output))) }
        let own = diagnostics.filter { $0.severity == .error && $0.place != CellCode.finalValues }
        if own.isEmpty, !code.names.isEmpty, !diagnostics.isEmpty {
          // A value that can't be read twice; the cell itself is sound.
          var bare = code
          bare.names = []
          return compileAndLink(bare, module: module, interrupt: interrupt)
        }
        guard !own.isEmpty else { return .failure(.trouble(Self.trouble(output.output))) }
        return .failure(.diagnostics(diagnostics.filter { $0.place != CellCode.finalValues }))
      }
      let library = "\(stem).so"
      let link = try run(
        toolchain.linker,
        toolchain.linkArguments(
          objects: job.objects, library: library, name: "\(module).so", imports: CellOutline(code.source).imports),
        interrupt)
      guard link.status == 0 else { return .failure(.trouble(Self.trouble(link.output))) }
      unlink(job.objects[0])
      let warnings = diagnostics.filter { $0.severity == .warning && $0.place != CellCode.finalValues }
      return .success(CompiledCell(code: code, module: module, library: library, warnings: warnings))
    } catch let failure as CompileFailure {
      return .failure(failure)
    } catch {
      return .failure(.trouble("\(error)"))
    }
  }

  private func run(_ tool: String, _ arguments: [String], _ interrupt: Int32?) throws -> ChildProcess.Result {
    let result = try ChildProcess.run(
      tool, arguments, environment: ["LC_ALL=C", "TMPDIR=\(folder)"], interrupt: interrupt)
    if result.wasInterrupted { throw CompileFailure.interrupted }
    return result
  }

  private func parse(_ output: String) -> [Diagnostic] {
    DiagnosticParser(labels: state.withLock { $0.labels }).parse(output)
  }

  /// Whether the compiler or the linker found no room for what it writes.
  static func isOutOfRoom(_ output: String) -> Bool { output.contains("No space left on device") }

  /// Why a tool of the toolchain stopped that has nothing to say about the source.
  static func trouble(_ output: String) -> String {
    let text = output.split(separator: "\n").prefix(4).joined(separator: "\n")
    if isOutOfRoom(output) { return TextFile.NotWritten(path: "compiled cells", code: ENOSPC).description }
    return text.isEmpty ? "the compiler stopped without a word" : "the compiler stopped: \(text)"
  }
}
