import SwiftSource

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads keys from a terminal, byte by byte, so that what is typed ahead stays for whoever reads next.
///
/// It waits no longer than a quarter of a second at a time, and has `tick` look at the terminal in
/// between: a new size or a session brought back from the background is noticed without a signal
/// handler, which is the process's to have.
struct KeyInput {
  enum Key: Equatable {
    case scalar(Unicode.Scalar)
    /// A text the terminal says was pasted.
    case paste(String)
    case end
  }

  let descriptor: Int32
  /// Bytes that were read and are still to be used.
  private var queue: [UInt8] = []

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next key. `tick` is called whenever a quarter of a second has passed without one.
  mutating func next(tick: () -> Void) -> Key {
    while true {
      guard let byte = waitForByte(tick: tick) else { return .end }
      if byte == escape, let paste = readPaste() { return .paste(paste) }
      guard let scalar = readScalar(from: byte) else { continue }
      // The control characters of Latin-1 are no keys: the editor's own functions are bound to them.
      if ("\u{80}"..."\u{9f}").contains(scalar) { continue }
      return .scalar(scalar)
    }
  }

  /// Puts a key before those still to come.
  mutating func putBack(_ scalar: Unicode.Scalar) {
    queue.insert(contentsOf: Array(String(scalar).utf8), at: 0)
  }

  /// Whether another byte is there already or comes within `milliseconds`.
  mutating func hasByte(within milliseconds: Int32) -> Bool {
    if !queue.isEmpty { return true }
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, milliseconds) > 0
  }

  // MARK: Bytes

  private mutating func waitForByte(tick: () -> Void) -> UInt8? {
    while !hasByte(within: 250) { tick() }
    return readByte()
  }

  private mutating func readByte() -> UInt8? {
    if !queue.isEmpty { return queue.removeFirst() }
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        _ = hasByte(within: 250)
        continue
      }
      return nil
    }
  }

  /// The rest of a UTF-8 sequence. Nil if it is none; then a byte that may start another is kept.
  private mutating func readScalar(from first: UInt8) -> Unicode.Scalar? {
    var bytes = [first]
    let length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
    guard length > 0 else { return nil }
    while bytes.count < length {
      guard hasByte(within: 250), let byte = readByte() else { return nil }
      guard byte & 0xc0 == 0x80 else {
        queue.insert(byte, at: 0)
        return nil
      }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  // MARK: Paste

  /// After an ESC: the pasted text, if `[200~` follows. If not, what follows is kept.
  private mutating func readPaste() -> String? {
    var seen: [UInt8] = []
    for expected in pasteStart {
      guard hasByte(within: 30), let byte = readByte() else {
        queue = seen + queue
        return nil
      }
      seen.append(byte)
      guard byte == expected else {
        queue = seen + queue
        return nil
      }
    }
    return Self.cleaned(readToEndOfPaste())
  }

  /// A terminal that never says where the paste ends must not swallow the session: two quiet seconds end it.
  private mutating func readToEndOfPaste() -> [UInt8] {
    var bytes: [UInt8] = []
    while hasByte(within: 2000), let byte = readByte() {
      bytes.append(byte)
      if byte == pasteEnd.last, bytes.suffix(pasteEnd.count).elementsEqual(pasteEnd) {
        bytes.removeLast(pasteEnd.count)
        break
      }
    }
    return bytes
  }

  /// The text with `\n` for every line end, and no other control character but the tab.
  static func cleaned(_ bytes: [UInt8]) -> String {
    let lines = SourceLines(String(decoding: bytes, as: UTF8.self))
    return lines.map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 == "\t" || !$0.isControl }))
    }.joined(separator: "\n")
  }
}

private let escape: UInt8 = 0x1b
private let pasteStart = Array("[200~".utf8)
private let pasteEnd = Array("\u{1b}[201~".utf8)

extension Unicode.Scalar {
  fileprivate var isControl: Bool { self < " " || ("\u{7f}"..."\u{9f}").contains(self) }
}
