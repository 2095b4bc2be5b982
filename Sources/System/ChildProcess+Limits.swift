internal import Glibc
import Synchronization

extension ChildProcess {
  private static let stackLock = Mutex<Void>(())

  /// Calls a function that starts a program, which begins with so much stack at most. A limit that comes later would find one
  /// that is larger already.
  static func withStack<Value>(_ bytes: Int, _ start: () throws -> Value) rethrows -> Value {
    try stackLock.withLock { _ in
      let resource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
      var usual = rlimit()
      guard getrlimit(resource, &usual) == 0 else { return try start() }
      var bounded = usual
      bounded.rlim_cur = min(usual.rlim_cur, rlim_t(bytes))
      setrlimit(resource, &bounded)
      defer { setrlimit(resource, &usual) }
      return try start()
    }
  }

  /// The ending of a program, and its output.
  public struct Result {
    /// The exit status, or 128 and the number of the signal that ended it.
    public var status: Int32
    /// The text that it wrote to standard output and standard error, as much of it as is kept.
    public var output: String
    /// Whether it was ended because the learner asked for it.
    public var wasInterrupted = false
    /// Whether it was ended because its time was over, on the clock or on the processors.
    public var wasOutOfTime = false
    /// Whether its time on the clock was over before it had had as much of a processor as it may: the machine is busy.
    public var wasStarved = false
  }

  /// What a program may use. It is ended if its time is over, and the system refuses it the rest.
  public struct Limits: Sendable {
    /// How long it may take by the clock, in milliseconds; nil for no limit.
    public var milliseconds: Int?
    /// How long it may have a processor, in milliseconds; nil for no limit.
    public var processorMilliseconds: Int?
    /// How much memory it may have for its own, and how long a file it may write, in bytes; nil for no limit.
    public var memoryBytes: Int?, fileBytes: Int?
    /// How much stack its first thread may have, in bytes: what is usual, so that it doesn't depend on who starts it.
    public var stackBytes = 8 << 20
    /// How many bytes are kept of its output; the others are read and dropped.
    public var outputBytes = 4 << 20

    /// Creates limits.
    public init(
      milliseconds: Int? = nil, processorMilliseconds: Int? = nil, memoryBytes: Int? = nil, fileBytes: Int? = nil
    ) {
      self.milliseconds = milliseconds
      self.processorMilliseconds = processorMilliseconds
      self.memoryBytes = memoryBytes
      self.fileBytes = fileBytes
    }

    /// Lets the system hold a process to the limits, as far as it can. If this process is killed, nobody else does so: the
    /// time on the processors is bounded then too.
    func impose(on process: Int32) {
      if let seconds = processorSeconds { HiddenCalls.limit(.processorSeconds, of: process, to: seconds) }
      if let memoryBytes { HiddenCalls.limit(.memory, of: process, to: memoryBytes) }
      HiddenCalls.limit(.stack, of: process, to: stackBytes)
      if let fileBytes { HiddenCalls.limit(.fileSize, of: process, to: fileBytes) }
      HiddenCalls.limit(.coreSize, of: process, to: 0)
    }

    private var processorSeconds: Int? {
      let most = [milliseconds, processorMilliseconds].compactMap { $0 }.max()
      return most.map { $0 / 1_000 + 5 }
    }
  }
}
