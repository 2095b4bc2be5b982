import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines of standard input, read by a thread of its own so that an interrupt is noticed while a cell runs.
final class RequestQueue: Sendable {
  private let lines = Mutex<[String]>([])
  private let arrivals = Arrivals()

  /// Starts reading.
  init() {
    let thread = Unmanaged.passRetained(self)
    var handle = pthread_t()
    pthread_create(
      &handle, nil,
      { queue in
        Unmanaged<RequestQueue>.fromOpaque(queue!).takeRetainedValue().readAll()
        return nil
      }, thread.toOpaque())
  }

  /// Returns the next line, once there is one; nil at the end.
  func next() -> String? {
    arrivals.wait()
    return lines.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }

  private func readAll() {
    while let line = readLine() {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      if let request: ConversationRequest = try? JSONText.value(of: line), request.interrupt == true {
        Interrupts.send()
      }
      lines.withLock { $0.append(line) }
      arrivals.signal()
    }
    arrivals.signal()
  }

  /// A semaphore: how many lines have arrived and not been taken.
  private final class Arrivals: @unchecked Sendable {
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
