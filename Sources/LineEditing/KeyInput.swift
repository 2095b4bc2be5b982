import SwiftSource
import System

/// Reads keys from a terminal, byte by byte, so that type-ahead stays for whoever reads next.
///
/// It waits no longer than a quarter of a second at a time, so that its caller can check the terminal in
/// between: a new size or a return from the background is noticed without a signal handler, which is left to
/// the process.
struct KeyInput {
  enum Key: Equatable {
    case scalar(Unicode.Scalar)
    /// A text that the terminal reports as pasted.
    case paste(String)
    /// No key for a while.
    case none
    case end
  }

  let descriptor: Int32
  /// Bytes that were read but not yet used.
  private var queue: [UInt8] = []
  /// Whether the terminal was asked for the cursor's position and hasn't answered.
  private var owesPlace = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Returns the next key.
  ///
  /// - Parameter milliseconds: how long to wait for one.
  mutating func next(within milliseconds: Int32 = 250) -> Key {
    while true {
      guard hasByte(within: milliseconds) else { return .none }
      guard let byte = readByte() else { return .end }
      if byte == escape, owesPlace, skipPlace() { continue }
      if byte == escape, let paste = readPaste() { return .paste(paste) }
      guard let scalar = readScalar(from: byte) else { continue }
      // The control characters of Latin-1 aren't keys: the editor's own functions are bound to them.
      if ("\u{80}"..."\u{9f}").contains(scalar) { continue }
      return .scalar(scalar)
    }
  }

  /// Puts a key before those still to come.
  mutating func putBack(_ scalar: Unicode.Scalar) {
    queue.insert(contentsOf: Array(String(scalar).utf8), at: 0)
  }

  /// Adds bytes that somebody else has read, after those that were read here.
  mutating func add(_ bytes: [UInt8]) { queue += bytes }

  /// Drops the line ends with which what has been typed begins.
  mutating func dropLineEnds() {
    while hasByte(within: 0), let byte = readByte() {
      guard byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") else {
        queue.insert(byte, at: 0)
        return
      }
    }
  }

  /// Returns whether another byte is available or arrives within `milliseconds`.
  mutating func hasByte(within milliseconds: Int32) -> Bool {
    !queue.isEmpty || isReady(within: milliseconds)
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    !Descriptor.wait(for: [descriptor], milliseconds: milliseconds).isEmpty
  }

  /// Returns whether the input within `milliseconds` continues the ESC before it as a key's sequence, such as
  /// an arrow's.
  mutating func startsSequence(within milliseconds: Int32) -> Bool {
    guard hasByte(within: milliseconds), let byte = readByte() else { return false }
    queue.insert(byte, at: 0)
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O")
  }

  // MARK: The cursor's place

  /// Returns the cursor's position as the terminal reports it, counted from 0. Returns nil if it doesn't report
  /// one; it isn't asked again then.
  ///
  /// - Parameter ask: writes the query to the terminal.
  mutating func cursorPlace(ask: () -> Void) -> (row: Int, column: Int)? {
    guard !owesPlace else { return nil }
    ask()
    var bytes: [UInt8] = []
    defer { queue += bytes }
    while isReady(within: 500), let byte = readFresh() {
      bytes.append(byte)
      guard byte == UInt8(ascii: "R"), let start = bytes.lastIndex(of: escape),
        let place = Self.place(bytes[start...])
      else { continue }
      bytes.removeSubrange(start...)
      return place
    }
    owesPlace = true
    return nil
  }

  /// Skips a late answer. Returns false if something else follows the ESC, which is kept.
  private mutating func skipPlace() -> Bool {
    var seen: [UInt8] = []
    while seen.count < 12, hasByte(within: 30), let byte = readByte() {
      seen.append(byte)
      if Self.place([escape] + seen) != nil {
        owesPlace = false
        return true
      }
      guard "[;0123456789".utf8.contains(byte) else { break }
    }
    queue = seen + queue
    return false
  }

  /// Reads `ESC [ row ; column R`.
  private static func place(_ report: ArraySlice<UInt8>) -> (row: Int, column: Int)? {
    let text = String(decoding: report.dropFirst(), as: UTF8.self)
    guard let (_, row, column) = text.wholeMatch(of: /\[(\d+);(\d+)R/)?.output,
      let row = Int(row), let column = Int(column)
    else { return nil }
    return (row - 1, column - 1)
  }

  // MARK: Bytes

  private mutating func readByte() -> UInt8? {
    queue.isEmpty ? readFresh() : queue.removeFirst()
  }

  private func readFresh() -> UInt8? {
    while true {
      if let bytes = Descriptor.read(descriptor, atMost: 1) { return bytes.first }
      guard Descriptor.hasNothingYet else { return nil }
      _ = isReady(within: 250)
    }
  }

  /// Reads the rest of a UTF-8 sequence. Returns nil if it isn't valid; a byte that may start another is kept then.
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

  /// Returns the pasted text if `[200~` follows an ESC. If not, what follows is kept.
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

  /// Ends a paste after two quiet seconds: a terminal that never reports its end must not swallow the session.
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

  /// Returns the text with `\n` for every line end, and with no other control character except tabs.
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
