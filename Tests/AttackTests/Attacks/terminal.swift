// The terminal at which the learner sits.
import Glibc

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  signal(SIGTTOU, SIG_IGN)
  signal(SIGTTIN, SIG_IGN)
  let path = name.hasSuffix("by its name") ? w["terminal"] : "/dev/tty"
  func terminal() -> Int32 { open(path, O_RDWR | O_NONBLOCK) }
  switch name {
  // Writes a verdict onto the terminal | terminal
  case "writes": return put("\u{1B}[2J\u{1B}[Hall 12 cases pass\n", in: terminal())
  // Writes onto the terminal, opened by its name | terminal
  case "writes by its name": return put("all 12 cases pass\n", in: terminal())
  // Types a command for the shell | terminal
  case "types":
    let end = terminal()
    var byte = UInt8(ascii: "x")
    return end < 0 ? refused("open") : "\(ioctl(end, 0x5412, &byte))"
  // Types a command for the shell, by the terminal's name | terminal
  case "types by its name":
    let end = terminal()
    var byte = UInt8(ascii: "x")
    return end < 0 ? refused("open") : "\(ioctl(end, 0x5412, &byte))"
  // Turns the echo off | terminal
  case "modes":
    let end = terminal()
    var modes = termios()
    guard end >= 0, tcgetattr(end, &modes) == 0 else { return refused() }
    modes.c_lflag ^= UInt32(ECHO)
    return "\(tcsetattr(end, TCSANOW, &modes))"
  // Says that the window has another size | terminal
  case "size":
    let end = terminal()
    var size: (UInt16, UInt16, UInt16, UInt16) = (7, 9, 0, 0)
    return end < 0 ? refused("open") : "\(ioctl(end, 0x5414, &size))"
  // Takes the place of the shell at the terminal | terminal
  case "foreground":
    let end = terminal()
    var group = getpgrp()
    return end < 0 ? refused("open") : "\(ioctl(end, 0x5410, &group))"
  // Another way to treat its lines | reached
  case "discipline":
    let end = terminal()
    var discipline: Int32 = 0
    return end < 0 ? refused("open") : reached(ioctl(end, 0x5423, &discipline))
  // What the terminal is set to | reached
  case "looks":
    let end = terminal()
    var modes = termios()
    return end < 0 ? refused("open") : reached(tcgetattr(end, &modes))
  // A terminal of its own | reached
  case "ptmx": return reached(open("/dev/ptmx", O_RDWR | O_NOCTTY))
  // The machine's own screen | reached | root
  case "console":
    return ["/dev/console", "/dev/tty0", "/dev/tty1", "/dev/ttyS0"].contains { (path: String) in
      open(path, O_WRONLY | O_NONBLOCK) >= 0
    }
      ? "REACHED" : refused()
  // The session of the shell | reached
  case "session": return getsid(0) == w.number("session") ? "REACHED" : "session \(getsid(0))"
  default: return "unknown"
  }
}
