import Dispatch
import Synchronization

/// The lines of standard input, read in the background, so that a line is noticed while the caller is busy.
public final class LineQueue: Sendable {
  private let lines = Mutex<[String]>([])
  private let arrived = DispatchSemaphore(value: 0)

  /// Starts reading.
  ///
  /// - Parameter arrival: called with each line when it arrives, on the thread that reads.
  public init(arrival: @escaping @Sendable (String) -> Void) {
    DispatchQueue(label: "lines").async {
      while let line = readLine() {
        arrival(line)
        self.lines.withLock { $0.append(line) }
        self.arrived.signal()
      }
      self.arrived.signal()
    }
  }

  /// Returns the next line, once there is one; nil at the end.
  public func next() -> String? {
    arrived.wait()
    return lines.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }
}
