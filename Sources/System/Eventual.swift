import Dispatch
import Synchronization

/// A value that is worked out in the background while the caller goes on.
public final class Eventual<Value: Sendable>: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let outcome = Mutex<Result<Value, any Error>?>(nil)

  /// Starts the work.
  public init(_ work: @escaping @Sendable () throws -> Value) {
    // A queue of its own has a thread of its own: in the common ones, what waits for a program keeps others from beginning.
    DispatchQueue(label: "attnlab.eventual").async {
      let result = Result { try work() }
      self.outcome.withLock { $0 = result }
      self.done.signal()
    }
  }

  /// Waits for the value.
  ///
  /// - Throws: what the work threw.
  public func value() throws -> Value {
    done.wait()
    done.signal()
    return try outcome.withLock { try $0!.get() }
  }
}
