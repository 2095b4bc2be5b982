import Dispatch
import Synchronization

/// Asks the toolchain for its version while the first prompt is already there, and holds the answer.
final class ToolchainCheck: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let problem = Mutex<(any Error)?>(nil)

  /// Starts asking.
  init(_ toolchain: Toolchain, builtWith: String?) {
    DispatchQueue.global().async {
      do {
        try toolchain.verify(builtWith: builtWith)
      } catch {
        self.problem.withLock { $0 = error }
      }
      self.done.signal()
    }
  }

  /// Waits for the answer.
  ///
  /// - Throws: what is wrong with the toolchain.
  func result() throws {
    done.wait()
    done.signal()
    if let error = problem.withLock({ $0 }) { throw error }
  }
}
