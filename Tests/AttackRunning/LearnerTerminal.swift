import Glibc

/// The terminal of this process's session, which is a run's as well if nothing keeps it away.
final class LearnerTerminal {
  let name: String
  private let screen: Int32, end: Int32
  private let modes: termios
  private let group: pid_t

  /// Gives this process's session a new terminal.
  init() {
    signal(SIGTTOU, SIG_IGN)
    screen = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var locked: Int32 = 0
    var number: UInt32 = 0
    _ = ioctl(screen, 0x4004_5431, &locked)
    _ = ioctl(screen, 0x8004_5430, &number)
    name = "/dev/pts/\(number)"
    end = open(name, O_RDWR | O_CLOEXEC)
    _ = ioctl(end, UInt(TIOCSCTTY), 0)
    chmod(name, 0o666)
    var modes = termios()
    tcgetattr(end, &modes)
    self.modes = modes
    group = tcgetpgrp(end)
  }

  /// Returns what has come to it or is set otherwise, and puts it right.
  func changes() -> [String] {
    var changes: [String] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let got = read(screen, &bytes, bytes.count)
      guard got > 0 else { break }
      changes.append("\(got) bytes")
    }
    var now = termios()
    tcgetattr(end, &now)
    if now.c_lflag != modes.c_lflag || now.c_iflag != modes.c_iflag || now.c_oflag != modes.c_oflag {
      changes.append("its modes")
    }
    var size = winsize()
    _ = ioctl(end, UInt(TIOCGWINSZ), &size)
    if size.ws_row != 0 || size.ws_col != 0 { changes.append("its size") }
    if tcgetpgrp(end) != group { changes.append("its foreground") }
    guard !changes.isEmpty else { return [] }
    var former = modes
    tcsetattr(end, TCSAFLUSH, &former)
    size = winsize()
    _ = ioctl(end, UInt(TIOCSWINSZ), &size)
    tcsetpgrp(end, group)
    return changes
  }
}
