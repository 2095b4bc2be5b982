import Dispatch
import Synchronization
import System

/// Compiles cells a second time, with optimisation, while nothing else is to be done.
///
/// The result takes the place of the first library as long as nothing stands on the cell's state.
final class Optimiser: Sendable {
  private struct Wanted {
    var modules: Set<String> = []
    var ready: [String: CompiledCell] = [:]
    var running: Int32?
  }

  private let compiler: CellCompiler
  private let queue = DispatchQueue(label: "attnlab.optimise", qos: .background)
  private let state = Mutex(Wanted())

  init(_ compiler: CellCompiler) { self.compiler = compiler }

  /// Compiles a cell behind everything else.
  func optimise(_ cell: CompiledCell) {
    state.withLock { _ = $0.modules.insert(cell.module) }
    queue.async {
      guard self.state.withLock({ $0.modules.contains(cell.module) }) else { return }
      let fast = self.compiler.optimised(cell) { process in
        Priority.optimisation.give(to: process)
        self.state.withLock { $0.running = process }
      }
      self.state.withLock { state in
        state.running = nil
        if let fast, state.modules.contains(cell.module) { state.ready[cell.module] = fast }
      }
    }
  }

  /// Returns what has been made of a cell, if it is ready.
  func ready(_ cell: CompiledCell) -> CompiledCell? { state.withLock { $0.ready[cell.module] } }

  /// Gives up cells whose states are gone, or have others on them.
  func forget(_ modules: some Sequence<String>) {
    state.withLock { state in
      for module in modules {
        state.modules.remove(module)
        state.ready[module] = nil
      }
    }
  }

  /// Waits until all that was asked for is there.
  func wait() { queue.sync {} }

  /// Ends what is under way.
  func end() {
    state.withLock { state in
      state.modules = []
      if let process = state.running { ChildProcess.kill(process) }
    }
    queue.sync {}
  }
}
