#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program at a pseudo-terminal: keys go in, and what it writes shows on a screen.
public final class DrivenProgram {
  /// What the program's terminal shows.
  public private(set) var screen: EmulatedScreen
  /// Everything that the program wrote.
  public private(set) var written: [UInt8] = []
  /// The program's process.
  public let process: pid_t
  private let terminal: Int32
  private var status: Int32?

  /// The system gave no terminal, or no process.
  public struct NotStarted: Error {
    /// What failed.
    public let step: String, code: Int32
  }

  /// Starts a program in a session of its own, at a terminal of its own.
  ///
  /// - Parameters:
  ///   - path: the program.
  ///   - arguments: what follows its name.
  ///   - environment: all its variables.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    screen = EmulatedScreen(columns: columns, rows: rows)
    let (terminal, name) = try Self.openTerminal()
    self.terminal = terminal
    // The other end stays open until the program has it, or the terminal would hang up.
    let other = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(other) }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard other >= 0, ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else {
      throw NotStarted(step: "the terminal", code: errno)
    }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The leader of a session that opens a terminal has it as its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw NotStarted(step: path, code: code) }
    self.process = process
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = wait(seconds: 5)
    }
    close(terminal)
  }

  private static func openTerminal() throws -> (Int32, String) {
    #if canImport(Glibc)
      // TIOCSPTLCK and TIOCGPTN, which Swift doesn't import, as it doesn't import `posix_openpt`.
      let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var lock: Int32 = 0
      var number: Int32 = 0
      guard terminal >= 0, ioctl(terminal, 0x4004_5431, &lock) == 0, ioctl(terminal, 0x8004_5430, &number) == 0 else {
        throw NotStarted(step: "/dev/ptmx", code: errno)
      }
      return (terminal, "/dev/pts/\(number)")
    #else
      let terminal = posix_openpt(O_RDWR | O_NOCTTY)
      guard grantpt(terminal) == 0, unlockpt(terminal) == 0, let name = ptsname(terminal) else {
        throw NotStarted(step: "posix_openpt", code: errno)
      }
      return (terminal, String(cString: name))
    #endif
  }

  // MARK: - Typing and looking

  /// Types keys.
  public func type(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if sent > 0 { bytes.removeFirst(sent) } else if errno != EINTR, errno != EAGAIN { return }
    }
  }

  /// Waits until a condition holds for what the screen shows. False where it does not in time.
  public func wait(seconds: Double = 30, until condition: (EmulatedScreen) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(screen) {
      guard ContinuousClock.now < deadline else { return false }
      if !look(), status != nil { return condition(screen) }
    }
    return true
  }

  /// Takes in what the program has written; waits a moment where that is nothing. False where nothing came.
  @discardableResult
  private func look() -> Bool {
    var waited = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, 10) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else {
      // The terminal has hung up, and says so without end.
      usleep(1000)
      return false
    }
    written += buffer[..<count]
    screen.show(Array(buffer[..<count]))
    return true
  }

  /// Waits for the program's end. Answers with its exit status, 128 and the signal's number where one ended it, nil
  /// where it goes on.
  public func wait(seconds: Double = 30) -> Int32? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while status == nil, ContinuousClock.now < deadline {
      look()
      var code: Int32 = 0
      if waitpid(process, &code, WNOHANG) == process {
        while look() {}
        status = code & 0x7f == 0 ? (code >> 8) & 0xff : 128 + (code & 0x7f)
      }
    }
    return status
  }
}
