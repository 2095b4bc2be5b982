@preconcurrency internal import Glibc

/// The bytes that a run is given.
package enum StandardInput {
  /// Reads standard input to its end.
  package static func bytes() -> [UInt8] {
    var all: [UInt8] = []
    var some = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(STDIN_FILENO, &some, some.count)
      if got > 0 { all += some[..<got] } else if got == 0 || errno != EINTR { return all }
    }
  }
}
