#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Programs that are started, waited for and read.
enum ChildProcess {
  /// How a program ended, and what it wrote.
  struct Result {
    /// The exit status, or 128 and the number of the signal that ended it.
    var status: Int32
    /// What it wrote to standard output and standard error.
    var output: String
    /// Whether it was ended because the learner asked for it.
    var wasInterrupted = false
    /// Whether it was ended because its time was over.
    var wasOutOfTime = false
  }

  /// A program could not be started.
  struct NotStarted: Error, CustomStringConvertible {
    var program: String
    var code: Int32
    var description: String { "\(program) can't be started: \(String(cString: strerror(code)))" }
  }

  /// What `program` writes. An exit status other than 0 is not looked at.
  static func output(of program: String, _ arguments: [String]) throws -> String {
    try run(program, arguments, environment: ["LC_ALL=C"]).output
  }

  /// How much of what a program writes is kept, in bytes.
  private static let keptOutput = 4 << 20

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - interrupt: a descriptor that becomes readable when the program is to be ended at once.
  ///   - milliseconds: how long it may take; nil for as long as it likes.
  ///   - started: hears the number of its process.
  static func run(
    _ program: String, _ arguments: [String], environment: [String], interrupt: Int32? = nil, milliseconds: Int? = nil,
    started: (pid_t) -> Void = { _ in }
  ) throws -> Result {
    let output = try Pipe()
    let process = try spawn(program, arguments, environment: environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, output.writeEnd, 1)
      posix_spawn_file_actions_adddup2(&actions, output.writeEnd, 2)
    }
    started(process)
    // If this process is killed, nobody ends the other in time: its processor time is bounded too.
    if let milliseconds { limitProcessorTime(of: process, seconds: milliseconds / 1000 + 5) }
    output.closeWriteEnd()
    var bytes: [UInt8] = []
    var interrupted = false
    var late = false
    let began = ContinuousClock.now
    while true {
      let left = milliseconds.map { max(0, $0 - Int((ContinuousClock.now - began) / .milliseconds(1))) }
      let ready = Pipe.wait(
        for: [output.readEnd] + (interrupt.map { [$0] } ?? []), milliseconds: left.map { Int32(clamping: $0) } ?? -1)
      if left == 0 {
        late = true
        kill(process, SIGKILL)
        break
      }
      if let interrupt, ready.contains(interrupt) {
        interrupted = true
        kill(process, SIGKILL)
        break
      }
      guard ready.contains(output.readEnd) else { continue }
      guard let more = Pipe.read(output.readEnd), !more.isEmpty else { break }
      bytes += more.prefix(max(0, keptOutput - bytes.count))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
    return Result(
      status: code, output: String(decoding: bytes, as: UTF8.self), wasInterrupted: interrupted, wasOutOfTime: late)
  }

  /// Limits another process. The header hides the function that does so, and it is found by name.
  private static func limitProcessorTime(of process: pid_t, seconds: Int) {
    typealias Limit = @convention(c) (pid_t, Int32, UnsafePointer<rlimit>?, UnsafeMutablePointer<rlimit>?) -> Int32
    guard let symbol = dlsym(nil, "prlimit") else { return }
    var limit = rlimit(rlim_cur: rlim_t(seconds), rlim_max: rlim_t(seconds))
    _ = unsafeBitCast(symbol, to: Limit.self)(process, Int32(RLIMIT_CPU.rawValue), &limit, nil)
  }

  /// Starts a program in a process group of its own.
  static func spawn(
    _ program: String, _ arguments: [String], environment: [String],
    files: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    files(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The front end ignores or catches some signals; what it starts begins with none of that.
    var none = sigset_t()
    var usual = sigset_t()
    sigemptyset(&none)
    sigemptyset(&usual)
    for signal in [SIGINT, SIGPIPE, SIGTSTP, SIGWINCH, SIGTERM] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, &attributes, &argv, &envp)
    guard failure == 0 else { throw NotStarted(program: program, code: failure) }
    return process
  }
}
