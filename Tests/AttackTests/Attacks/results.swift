// Results with which the checker itself is to be kept busy, or led astray. It is the same checker with and without the
// sandbox, so these have no control.
import Glibc

func number(_ n: Int) -> [UInt8] { withUnsafeBytes(of: n) { Array($0) } }

/// A frame of the channel of results.
func frame(_ bytes: [UInt8], length: Int? = nil) -> [UInt8] { number(length ?? bytes.count + 1) + [6] + bytes }

/// Writes to the channel of results, which is the one that is not the channel of messages.
func send(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(5, $0.baseAddress!, min($0.count, 1 << 16)) }
    guard written > 0 else { return }
    rest = rest.dropFirst(written)
  }
}

func attack(_ name: String, _ lines: [String]) -> String {
  tried(name)
  switch name {
  // A tensor of 900,000 axes | none | 2000 ms | the checker is the same
  case "axes":
    let axes = 900_000
    send(
      frame(number(1) + number(1) + number(axes) + (0..<axes).flatMap { _ in number(1) } + number(1) + [0, 0, 128, 63]))
  // A million lists | none | 2000 ms | the checker is the same
  case "lists":
    send(frame(number(1) + number(12) + number(400_000) + (0..<400_000).flatMap { _ in number(12) + number(0) }))
  // Lists in lists, a hundred thousand deep | none | 2000 ms | the checker is the same
  case "deep lists": send(frame(number(1) + (0..<100_000).flatMap { _ in number(12) + number(1) } + number(0)))
  // Sizes below zero | none | 2000 ms | the checker is the same
  case "negative sizes":
    send(frame(number(1) + number(1) + number(2) + number(-1) + number(-1) + number(1) + [0, 0, 128, 63]))
  // Sizes whose product is too large for a number | none | 2000 ms | the checker is the same
  case "huge sizes":
    send(frame(number(1) + number(1) + number(3) + (0..<3).flatMap { _ in number(1 << 40) } + number(0)))
  // A list that says to be longer than all memory | none | 2000 ms | the checker is the same
  case "false count": send(frame(number(1 << 60) + number(1)))
  // A frame that is cut | none | 2000 ms | the checker is the same
  case "cut frame": send(Array(frame(number(1) + number(5) + number(5)).dropLast(3)))
  // A frame that says to be as long as may be | none | 2000 ms | the checker is the same
  case "long frame": send(frame([1, 2, 3], length: 64 << 20))
  // A frame of a length below zero | none | 2000 ms | the checker is the same
  case "negative frame": send(frame([1, 2, 3], length: -1))
  // Frames of nothing, without end | none | 2000 ms | the checker is the same
  case "empty frames":
    let many = [[UInt8]](repeating: frame([]), count: 1000).flatMap { $0 }
    while true { send(many) }
  // Results without end | none | 2000 ms | the checker is the same
  case "flood":
    let many = [[UInt8]](repeating: frame(number(1) + number(5) + number(1)), count: 1000).flatMap { $0 }
    while true { send(many) }
  // A result of no meaning | none | 2000 ms | the checker is the same
  case "noise": send((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) })
  // A picture as large as may be | none | 2000 ms | the checker is the same
  case "picture": send(number(2) + [4, 1])
  // Words without end | none | 2000 ms | the checker is the same
  case "words": while true { print("flood") }
  // A text of eight million letters | none | 2000 ms | the checker is the same
  case "long text": return String(repeating: "a", count: 7_900_000)
  // Letters that a terminal takes for orders | none | 2000 ms | they are put right where they are shown
  case "escapes": return "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}6n\u{202E}"
  // Right results by another function of the library in the place of the one that sends | none | 2000 ms | nobody judges there
  case "patched":
    for symbol in ["memcmp", "write", "bcmp", "_exit", "strcmp"] {
      guard let place = dlsym(nil, symbol) else { continue }
      let page = UnsafeMutableRawPointer(bitPattern: Int(bitPattern: place) & ~4095)!
      if mprotect(page, 4096, PROT_READ | PROT_WRITE | PROT_EXEC) == 0 { place.storeBytes(of: 0xC3, as: UInt8.self) }
    }
  default: return "unknown"
  }
  return ""
}
