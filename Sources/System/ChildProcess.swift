internal import Glibc

/// Programs that are started, ended and waited for.
public enum ChildProcess {
  /// An error: a program could not be started.
  public struct NotStarted: Error, Equatable, CustomStringConvertible {
    /// Its path.
    public let program: String
    /// The system's error number.
    public let code: Int32

    /// Creates an error from its parts.
    public init(program: String, code: Int32) {
      self.program = program
      self.code = code
    }

    /// The error in a sentence.
    public var description: String { "\(program) can't be started: \(SystemWords.of(code))" }
  }

  /// Starts a program in a process group of its own, and returns the number of its process.
  ///
  /// - Parameters:
  ///   - environment: its environment's variables, as `NAME=value`.
  ///   - descriptors: the open files that it gets, each with the number that it has for the program.
  ///   - inheritsInput: whether its standard input is this process's; it is empty otherwise.
  /// - Throws: ``NotStarted``.
  public static func spawn(
    _ program: String, _ arguments: [String], environment: [String], descriptors: [(from: Int32, to: Int32)],
    inheritsInput: Bool = false
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if !inheritsInput { posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) }
    for (from, to) in descriptors { posix_spawn_file_actions_adddup2(&actions, from, to) }
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

  /// Ends a process at once, without a chance to object.
  public static func kill(_ process: Int32) { _ = Glibc.kill(process, SIGKILL) }

  /// Ends all processes of a group at once.
  public static func killGroup(_ group: Int32) { _ = Glibc.kill(-group, SIGKILL) }

  /// Lets a process stand still, with all its threads, until ``resume(_:)``.
  public static func pause(_ process: Int32) { _ = Glibc.kill(process, SIGSTOP) }

  /// Lets a process that stands still go on.
  public static func resume(_ process: Int32) { _ = Glibc.kill(process, SIGCONT) }

  /// Returns whether there is a process with this number, whoever started it.
  public static func exists(_ process: Int32) -> Bool { Glibc.kill(process, 0) == 0 || errno != ESRCH }

  /// Waits until a process that this one started has ended.
  ///
  /// - Returns: its exit status, or 128 and the number of the signal that ended it.
  @discardableResult
  public static func wait(for process: Int32) -> Int32 {
    // What the system counts for a program begins with the memory of whoever started it, so its peak tells nothing.
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
  }

  /// Returns whether a process that this one started has ended. It is then gone for good, and its number may be another's.
  public static func hasEnded(_ process: Int32) -> Bool { waitpid(process, nil, WNOHANG) != 0 }

  /// Sets how much a process yields to others, from 0 to 19.
  public static func setNiceness(_ niceness: Int32, of process: Int32) {
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(process), niceness)
  }
}
