internal import Glibc
import Synchronization

/// The lines of standard input, read by a thread of its own, so that a line is noticed while the caller is busy.
public final class LineQueue: Sendable {
  private let lines = Mutex<[String]>([])
  private let count = Counter()
  private let arrival: @Sendable (String) -> Void

  /// Starts reading.
  ///
  /// - Parameter arrival: called with each line when it arrives, on the thread that reads.
  public init(arrival: @escaping @Sendable (String) -> Void) {
    self.arrival = arrival
    var handle = pthread_t()
    pthread_create(
      &handle, nil,
      { queue in
        Unmanaged<LineQueue>.fromOpaque(queue!).takeRetainedValue().readAll()
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
  }

  /// Returns the next line, once there is one; nil at the end.
  public func next() -> String? {
    count.wait()
    return lines.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  private func readAll() {
    while let line = readLine() {
      arrival(line)
      lines.withLock { $0.append(line) }
      count.signal()
    }
    count.signal()
  }

  /// A semaphore: the number of lines that have arrived and have not been taken.
  private final class Counter: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(semaphore, 0, 0) }

    deinit {
      sem_destroy(semaphore)
      semaphore.deallocate()
    }

    func wait() {
      while sem_wait(semaphore) != 0 {}
    }

    func signal() { sem_post(semaphore) }
  }
}
