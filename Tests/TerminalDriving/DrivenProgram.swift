import Glibc

/// A program at a pseudo-terminal: it receives keys, and its output is shown on a screen.
public final class DrivenProgram {
  /// The screen of the program's terminal.
  public private(set) var screen: EmulatedScreen
  /// All output of the program.
  public private(set) var written: [UInt8] = []
  /// The program's process.
  public let process: pid_t
  private let terminal: Int32
  private var status: Int32?

  /// An error: the system provided no terminal or no process.
  public struct NotStarted: Error {
    /// The step that failed, and its error number.
    public let step: String, code: Int32
  }

  /// Starts a program in its own session, at its own terminal.
  ///
  /// - Parameters:
  ///   - path: the program.
  ///   - arguments: the arguments after its name.
  ///   - environment: all of its variables.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    screen = EmulatedScreen(columns: columns, rows: rows)
    let (terminal, name) = try Self.openTerminal()
    self.terminal = terminal
    // The other end stays open until the program has it, because otherwise the terminal would hang up.
    let other = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(other) }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard other >= 0, ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else {
      throw NotStarted(step: "the terminal", code: errno)
    }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // A session leader that opens a terminal makes it its controlling terminal.
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
    // The ioctls are TIOCSPTLCK and TIOCGPTN, which Swift doesn't import, nor does it import `posix_openpt`.
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard terminal >= 0, ioctl(terminal, 0x4004_5431, &lock) == 0, ioctl(terminal, 0x8004_5430, &number) == 0 else {
      throw NotStarted(step: "/dev/ptmx", code: errno)
    }
    return (terminal, "/dev/pts/\(number)")
  }

  // MARK: - Typing and looking

  /// Changes the terminal's size and notifies the program.
  public func resize(columns: Int, rows: Int = 24) {
    while look() {}
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Types keys.
  public func type(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if sent > 0 { bytes.removeFirst(sent) } else if errno != EINTR, errno != EAGAIN { return }
    }
  }

  /// Whether the terminal itself edits lines and shows what is typed, as it does for a program that asks for nothing else.
  public var editsLines: Bool {
    var modes = termios()
    let all = tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    return tcgetattr(terminal, &modes) == 0 && modes.c_lflag & all == all
  }

  /// Stops the program until ``resume()``, so that it then sees several events at once. It is stopped where it waits: in
  /// the midst of a drawing the cursor would be elsewhere than the program will believe.
  public func pause() {
    var looks = 0
    while look() || !isWaiting, looks < 500 { looks += 1 }
    var code: Int32 = 0
    kill(process, SIGSTOP)
    waitpid(process, &code, WUNTRACED)
  }

  /// Whether the program's first thread sleeps.
  private var isWaiting: Bool {
    var buffer = [UInt8](repeating: 0, count: 512)
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    let count = read(file, &buffer, buffer.count)
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return text[(text.lastIndex(of: ")") ?? text.startIndex)...].dropFirst(2).first == "S"
  }

  /// Lets a stopped program continue.
  public func resume() { kill(process, SIGCONT) }

  /// Waits until a condition holds for the screen. Returns false if it doesn't in time.
  public func wait(seconds: Double = 30, until condition: (EmulatedScreen) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(screen) {
      guard ContinuousClock.now < deadline else { return false }
      if !look(), status != nil { return condition(screen) }
    }
    return true
  }

  /// Reads the program's output, and waits a moment if there is none. Returns false if nothing came.
  @discardableResult
  private func look() -> Bool {
    var waited = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, 10) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else {
      // The terminal has hung up, and keeps reporting it.
      usleep(1000)
      return false
    }
    written += buffer[..<count]
    screen.show(Array(buffer[..<count]))
    if !screen.answers.isEmpty {
      let answers = screen.answers
      screen.answers = []
      type(String(decoding: answers, as: UTF8.self))
    }
    return true
  }

  /// Waits for the program's end. Returns its exit status, 128 plus the signal's number if a signal ended it,
  /// or nil if it is still running.
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
