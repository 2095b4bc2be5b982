internal import Glibc

/// A program that runs: its output is read while it does, and it ends when one of its limits is reached.
struct RunningProgram {
  private let process: Int32
  private let output: Pipe
  private let interrupt: Int32?
  private let limits: ChildProcess.Limits
  private let began = ContinuousClock.now
  private let clock: ProcessorClock?
  /// Who tells how it has ended, if this process hasn't started it itself.
  private let server: Server?
  private var bytes: [UInt8] = []
  private var isOpen = true
  private var result = ChildProcess.Result(status: 0, output: "")

  /// How often a silent program is looked after, and one that has closed its output, in milliseconds.
  private static let watch = 50, shortWatch = 1
  /// How many reads take what a program has left in its pipe: a pipe holds less.
  private static let lastReads = 32

  /// The server that has started a program, and tells how it ended.
  struct Server {
    /// What the program itself writes its status to when it ends.
    let ending: Pipe
    /// What the server writes its status to, whatever its end.
    let socket: DescriptorSocket

    /// Returns a program's status, and lets the server forget it; nil if the server is gone.
    static func take(from socket: DescriptorSocket) -> Int32? {
      guard let answer = socket.receive(4) else { return nil }
      _ = socket.send([1])
      return answer.withUnsafeBytes { $0.loadUnaligned(as: Int32.self) }
    }
  }

  /// Whether the server has still to tell that the program is gone, since the program told that it ends.
  private(set) var isOwed = false

  /// Begins to watch a program whose output comes from a pipe.
  ///
  /// - Parameter server: the server that has started it; nil if this process has.
  init(
    process: Int32, output: Pipe, interrupt: Int32?, limits: ChildProcess.Limits, server: Server? = nil
  ) {
    self.server = server
    self.process = process
    self.output = output
    self.interrupt = interrupt
    self.limits = limits
    clock = limits.processorMilliseconds.flatMap { _ in ProcessorClock(of: process) }
  }

  /// Waits for the end, and brings it about if a limit is reached. Returns nil if nobody can tell how it was.
  mutating func finish() -> ChildProcess.Result? {
    while !hasEnded, !isOver { listen() }
    // What it has started may hold the pipe open, and goes with it.
    ChildProcess.killGroup(process)
    ChildProcess.kill(process)
    guard let status = server.map({ status(toldBy: $0) }) ?? ChildProcess.wait(for: process) else { return nil }
    result.status = status
    for _ in 0..<Self.lastReads where isOpen && Descriptor.isReadable(output.readEnd, within: 0) { take() }
    result.output = String(decoding: bytes, as: UTF8.self)
    return result
  }

  private mutating func status(toldBy server: Server) -> Int32? {
    let told = Descriptor.read(server.ending.readEnd, atMost: 4) ?? []
    guard told.count == 4 else { return Server.take(from: server.socket) }
    isOwed = true
    return told.withUnsafeBytes { $0.loadUnaligned(as: Int32.self) }
  }

  /// Whether it has ended by itself. It stays to be waited for, so that its number can't become another's.
  private var hasEnded: Bool {
    if let server { return Descriptor.isReadable(server.ending.readEnd, within: 0) }
    var information = siginfo_t()
    guard waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0 else { return errno != EINTR }
    return information.si_signo != 0
  }

  /// Whether a limit is reached.
  private var isOver: Bool {
    mutating get {
      if let most = limits.processorMilliseconds, let used = clock?.used, used >= most {
        result.wasOutOfTime = true
      } else if left <= 0 {
        result.wasOutOfTime = true
        if let most = limits.processorMilliseconds, let clock, let used = clock.used {
          // One that sleeps has had its time as well, and one that has had half of it has had its chance.
          result.wasStarved = clock.waited > (limits.milliseconds ?? 0) / 4 && used < most / 2
        }
      }
      return result.wasInterrupted || result.wasOutOfTime
    }
  }

  /// The milliseconds that are left by the clock.
  private var left: Int {
    limits.milliseconds.map { $0 - Int((ContinuousClock.now - began) / .milliseconds(1)) } ?? Int.max
  }

  private mutating func listen() {
    let longest = min(Int32(clamping: left), Int32(isOpen || server != nil ? Self.watch : Self.shortWatch))
    let ready = Descriptor.wait(
      for: (isOpen ? [output.readEnd] : []) + [interrupt, server?.ending.readEnd].compactMap { $0 },
      milliseconds: longest)
    if let interrupt, ready.contains(interrupt) { result.wasInterrupted = true }
    if ready.contains(output.readEnd) { take() }
  }

  private mutating func take() {
    guard let more = Descriptor.read(output.readEnd), !more.isEmpty else {
      isOpen = false
      return
    }
    bytes += more.prefix(max(0, limits.outputBytes - bytes.count))
  }
}
