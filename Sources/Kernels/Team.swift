internal import Glibc
internal import Synchronization

/// The threads that share out a computation.
///
/// They are there for one call only: all have ended when it returns, so that a process can fork at any time between two.
/// A thread takes the next part when it has done one. None of them ever waits in a loop: a processor that is busy with
/// something else does fewer parts, and nothing waits for it but its last.
public enum Team {
  /// The multiply-adds from which on several threads are worth what they cost: some 50 µs of one.
  public static let leastWork = 1 << 21

  /// Calls a function once for each part of a computation, on as many threads as there are processors.
  ///
  /// - Parameters:
  ///   - parts: how many parts there are. Each should take 50 µs or more, which is what a thread costs.
  ///   - threads: at most so many threads; as many as processors if omitted.
  ///   - body: a function of the number of a part and that of the thread, which is below `threads`. It is called on
  ///     several threads at once.
  public static func share(
    _ parts: Int, threads: Int = Processor.count, _ body: (_ part: Int, _ thread: Int) -> Void
  ) {
    let threads = Swift.min(parts, threads)
    guard threads > 1 else {
      for part in 0..<parts { body(part, 0) }
      return
    }
    withoutActuallyEscaping(body) { body in
      let work = SharedWork(parts: parts, body: body)
      let started = start(threads - 1, on: work)
      work.takeParts(as: 0)
      for thread in started { pthread_join(thread, nil) }
    }
  }

  /// Starts threads, as many as can be had.
  private static func start(_ count: Int, on work: SharedWork) -> [pthread_t] {
    // Signals are the business of the thread that calls.
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 1 << 20)
    defer { pthread_attr_destroy(&attributes) }
    return (1...count).compactMap { number in
      let member = Unmanaged.passRetained(Member(number: number, work: work))
      var thread = pthread_t()
      let error = pthread_create(
        &thread, &attributes,
        { argument in
          guard let argument else { return nil }
          let member = Unmanaged<Member>.fromOpaque(argument).takeRetainedValue()
          member.work.takeParts(as: member.number)
          return nil
        }, member.toOpaque())
      if error == 0 { return thread }
      member.release()
      return nil
    }
  }
}

/// A thread's number, and what it works on.
private final class Member: Sendable {
  let number: Int
  let work: SharedWork

  init(number: Int, work: SharedWork) {
    self.number = number
    self.work = work
  }
}

/// The parts of a computation, which threads take one by one.
private final class SharedWork: @unchecked Sendable {
  private let next = Atomic<Int>(0)
  private let parts: Int
  private let body: (Int, Int) -> Void

  init(parts: Int, body: @escaping (Int, Int) -> Void) {
    self.parts = parts
    self.body = body
  }

  func takeParts(as thread: Int) {
    while true {
      let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if part >= parts { return }
      body(part, thread)
    }
  }
}
