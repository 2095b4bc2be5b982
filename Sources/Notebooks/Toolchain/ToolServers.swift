import Dispatch
import Synchronization
import System

/// Tools that are started ahead and serve many cells: compilers, and the linker.
///
/// A compiler is started with all that a cell is compiled with but its text and its module's name. It reads the modules that
/// are named there, and waits before the text. So it serves the cells on one state, and each state has its own. Whatever can't
/// be served is compiled in the usual way: a text that is too long, a cell that needs other arguments, one at which the
/// compiler dies.
final class ToolServers: Sendable {
  /// The name that a compiler is started with, which no module has: it is larger than any number of theirs.
  static let name = "Cell_" + String(repeating: "9", count: CompiledCell.moduleDigits)
  /// How many bytes the text of a cell may have.
  private static let longestText = 60_000
  /// How many bytes the blank text has that a compiler waits for; no multiple of any page's size, so that it is mapped.
  private static let blankText = 64_000 + 100
  /// How many compilers wait at once: one for cells that declare code, and one for those that don't.
  private static let most = 2
  /// How often one may fail before no other is started.
  private static let mostFailures = 2
  private struct Tools {
    /// The compilers with their arguments, the latest used last.
    var compilers: [(arguments: [String], server: ForkServer)] = []
    var linker: ForkServer?
    var failures = 0
    var isOver = false
    /// How many cells were compiled and linked by what was there.
    var compiled = 0, linked = 0
  }

  private let tools = Mutex(Tools())
  /// Where servers are ended, which takes as long as the system needs for their memory.
  private let endings = DispatchQueue(label: "attnlab.tools")
  private let toolchain: Toolchain
  private let library: String
  private let folder: String
  private let patience: Int32

  /// Creates servers that have not been started, for a session that works in a folder.
  ///
  /// - Parameters:
  ///   - library: what is preloaded into the tools.
  ///   - patience: how long a cell waits for one that is being started, in milliseconds.
  init(_ toolchain: Toolchain, library: String, folder: String, patience: Int32) {
    self.patience = patience
    self.toolchain = toolchain
    self.library = library
    self.folder = folder
  }

  /// Returns the environment of a tool.
  static func environment(temporary: String) -> [String] {
    ["LC_ALL=C", "TMPDIR=\(temporary)", "SWIFT_BACKTRACE=enable=no"]
  }

  /// How many cells were compiled by a compiler that waited, and how many libraries were linked by such a linker.
  var served: (compiled: Int, linked: Int) { tools.withLock { ($0.compiled, $0.linked) } }

  /// Starts what a cell with these arguments needs, if it isn't there.
  ///
  /// - Parameter arguments: the arguments with ``name`` for the name of the module.
  func start(_ arguments: [String]) {
    let given = tools.withLock { tools -> [ForkServer] in
      guard !tools.isOver, tools.failures < Self.mostFailures else { return [] }
      if tools.linker?.isThere != true { tools.linker = try? linker() }
      if let index = tools.compilers.firstIndex(where: { $0.arguments == arguments }) {
        tools.compilers.append(tools.compilers.remove(at: index))
        return []
      }
      guard let server = try? compiler(arguments) else {
        tools.failures += 1
        return []
      }
      tools.compilers.append((arguments, server))
      let surplus = max(0, tools.compilers.count - Self.most)
      defer { tools.compilers.removeFirst(surplus) }
      return tools.compilers.prefix(surplus).map(\.server)
    }
    for server in given { endings.async { server.end() } }
  }

  private func linker() throws -> ForkServer {
    try ForkServer(
      library: library, toolchain.linker, [], environment: Self.environment(temporary: folder), at: .arguments)
  }

  private func compiler(_ arguments: [String]) throws -> ForkServer {
    let place = "\(folder)/blank.source"
    let source = "\(place)/\(CompiledCell.sourceName)"
    if !FilePath.isReadable(source) {
      Folder.make(place)
      try TextFile.write(String(repeating: " ", count: Self.blankText), to: source)
    }
    return try ForkServer(
      library: library, toolchain.frontend, arguments, environment: Self.environment(temporary: folder),
      at: .source(path: "\(ChildProcess.placeOfSource)/\(CompiledCell.sourceName)", name: Self.name),
      folders: [folder, place])
  }

  /// Compiles a text, and returns what came of it; nil if it has to be compiled in the usual way.
  ///
  /// - Parameter name: the name of the module, as it stands in the arguments.
  func compile(
    _ arguments: [String], name: String, _ text: String, interrupt: Int32?, limits: ChildProcess.Limits,
    started: (Int32) -> Void
  ) -> ChildProcess.Result? {
    guard name.utf8.count == Self.name.utf8.count, text.utf8.count <= Self.longestText, !text.utf8.contains(0) else {
      return nil
    }
    let wanted = arguments.map { $0.contains(name) ? $0.replacing(name, with: Self.name) : $0 }
    guard let server = tools.withLock({ $0.compilers.last { $0.arguments == wanted }?.server }) else { return nil }
    let result = server.run(
      [name, text], patience: patience, interrupt: interrupt, limits: limits, started: started)
    return noted(result, of: server, \.compiled)
  }

  /// Links, and returns what came of it; nil if that has to be done in the usual way.
  func link(
    _ arguments: [String], interrupt: Int32?, limits: ChildProcess.Limits, started: (Int32) -> Void
  ) -> ChildProcess.Result? {
    guard let server = tools.withLock({ $0.linker }) else { return nil }
    let result = server.run(
      [toolchain.linker] + arguments, patience: patience, interrupt: interrupt, limits: limits, started: started)
    return noted(result, of: server, \.linked)
  }

  /// Notes what a server has done. What it can't have done right is not believed: a tool that died is run again, so that what is
  /// told is what it says in the usual way.
  private func noted(
    _ result: ChildProcess.Result?, of server: ForkServer, _ count: WritableKeyPath<Tools, Int>
  ) -> ChildProcess.Result? {
    let isSound = result.map { $0.status < 2 || $0.wasInterrupted || $0.wasOutOfTime } ?? false
    tools.withLock { tools in
      if isSound { tools[keyPath: count] += 1 }
      guard !server.isThere, !tools.isOver else { return }
      tools.failures += 1
      tools.compilers.removeAll { $0.server === server }
      if tools.linker === server { tools.linker = nil }
    }
    return isSound ? result : nil
  }

  /// Ends all.
  func end() {
    let servers = tools.withLock { tools in
      tools.isOver = true
      defer { (tools.compilers, tools.linker) = ([], nil) }
      return tools.compilers.map(\.server) + (tools.linker.map { [$0] } ?? [])
    }
    endings.sync { for server in servers { server.end() } }
  }
}
