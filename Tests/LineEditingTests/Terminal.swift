import Dispatch
import Glibc
import Testing

/// Both ends of a pseudo-terminal that passes on every key as it is.
final class Terminal {
  let keyboard: Int32
  let program: Int32

  init() throws {
    // TIOCSPTLCK and TIOCGPTN, which Swift doesn't import.
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    try #require(ioctl(keyboard, 0x4004_5431, &lock) == 0 && ioctl(keyboard, 0x8004_5430, &number) == 0)
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(program >= 0)
  }

  /// Types ahead. Between two lines the editor leaves the terminal to others, as one that makes signals of keys.
  func type(_ keys: String) {
    var modes = termios()
    tcgetattr(program, &modes)
    cfmakeraw(&modes)
    tcsetattr(program, TCSANOW, &modes)
    let bytes = Array(keys.utf8)
    #expect(write(keyboard, bytes, bytes.count) == bytes.count)
  }

  /// Types while the editor has the terminal.
  func typeOn(_ keys: String) {
    let bytes = Array(keys.utf8)
    #expect(write(keyboard, bytes, bytes.count) == bytes.count)
  }

  /// Types ahead, and more when the editor has been waiting for a while.
  func type(_ keys: String, then more: String, afterMilliseconds milliseconds: Int) {
    type(keys)
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [keyboard] in
      let bytes = Array(more.utf8)
      _ = write(keyboard, bytes, bytes.count)
    }
  }

  deinit {
    close(program)
    close(keyboard)
  }
}
