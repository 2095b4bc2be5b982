import Dispatch
import Synchronization
import System

/// What becomes of a cell that is being compiled. Whoever wants it waits for the same result.
final class AwaitedCell: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let result = Mutex<Result<CompiledCell, CompileFailure>?>(nil)

  /// How often one who waits looks whether the learner has had enough, in milliseconds.
  private static let watch = 20

  /// Hands the result to all who wait, and who will.
  func finish(_ result: Result<CompiledCell, CompileFailure>) {
    self.result.withLock { $0 = result }
    done.signal()
  }

  /// Waits for the result.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when the learner doesn't want it any more.
  func wait(interrupt: Int32?) -> Result<CompiledCell, CompileFailure> {
    while true {
      if done.wait(timeout: .now() + .milliseconds(Self.watch)) == .success {
        done.signal()
        return result.withLock { $0! }
      }
      if let interrupt, Descriptor.isReadable(interrupt, within: 0) { return .failure(.interrupted) }
    }
  }
}
