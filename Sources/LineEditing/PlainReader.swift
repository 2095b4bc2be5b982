import SwiftSource

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads cells from a file or a pipe: standard input that is no terminal.
///
/// Cells end where ``splitCells(_:isCommand:)`` ends them. In a pipe, a `// %%` line counts from where
/// it is seen, and a complete cell waits for the line after it no longer than ``patience``, so that a
/// program which writes one cell and waits for its outcome gets it.
public final class PlainReader: CellReader {
  /// The line on which the last cell started, counted from 1.
  public private(set) var line = 0
  /// The title of the last cell, from its `// %%` line.
  public private(set) var title: String?
  /// How long a complete cell waits for a line that might go on with it, in milliseconds.
  public let patience: Int

  private let descriptor: Int32
  private let isCommand: (String) -> Bool
  private var splitter: CellSplitter
  /// What was read, of which everything before `start` has been handed out.
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var lineNumber = 0
  /// A line that is not UTF-8, still to be reported after the cell before it.
  private var badLine: Int?

  /// A reader of an open file, which stays the caller's to close.
  ///
  /// - Parameters:
  ///   - descriptor: what to read from, to its end.
  ///   - patience: milliseconds to wait for a line that might go on with a complete cell.
  ///   - isCommand: whether a line is a cell by itself, though it is no Swift.
  public init(descriptor: Int32, patience: Int = 100, isCommand: @escaping (String) -> Bool = { _ in false }) {
    self.descriptor = descriptor
    self.patience = patience
    self.isCommand = isCommand
    splitter = CellSplitter(usesMarkers: false)
    if isRegularFile(descriptor) {
      while fill() {}
      let lines = String(decoding: bytes, as: UTF8.self)
      splitter = CellSplitter(usesMarkers: SourceLines(lines).contains { CellSplitter.title(ofMarker: $0) != nil })
    }
  }

  /// Reads the next cell. Prompts are not printed.
  public func readCell(prompt: String, continuation: String) -> ReadOutcome {
    if let line = badLine {
      badLine = nil
      return .notUTF8(line: line)
    }
    while true {
      if splitter.isCertain, let cell = splitter.finish() { return hand(out: cell) }
      if splitter.isAtBoundary, !hasLine(within: patience), let cell = splitter.finish() { return hand(out: cell) }
      guard let raw = nextLine() else {
        return splitter.finish().map(hand(out:)) ?? .endOfInput
      }
      lineNumber += 1
      guard let text = String(validating: raw, as: UTF8.self) else {
        guard let cell = splitter.skip() else { return .notUTF8(line: lineNumber) }
        badLine = lineNumber
        return hand(out: cell)
      }
      let isScriptLine = lineNumber == 1 && text.hasPrefix("#!")
      if let cell = splitter.add(isScriptLine ? "" : text, isCommand: isCommand(text)) { return hand(out: cell) }
    }
  }

  /// Does nothing: a pipe recalls no cells.
  public func offer(_ text: String) {}

  private func hand(out cell: SourceCell) -> ReadOutcome {
    line = cell.line
    title = cell.title
    return .cell(cell.text)
  }

  // MARK: Lines

  /// Whether another line, or the end, is there already or comes in time.
  private func hasLine(within milliseconds: Int) -> Bool {
    while !isAtEnd, lineEnd == nil {
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waited, 1, Int32(milliseconds))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return false }
      _ = fill()
    }
    return true
  }

  /// The next line without its end, or nil when all is read.
  private func nextLine() -> [UInt8]? {
    while lineEnd == nil, fill() {}
    guard start < bytes.count else { return nil }
    let end = lineEnd ?? bytes.count
    var line = Array(bytes[start..<end])
    start = min(end + 1, bytes.count)
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if lineNumber == 0, line.starts(with: byteOrderMark) { line.removeFirst(byteOrderMark.count) }
    return line
  }

  private var lineEnd: Int? { bytes[start...].firstIndex(of: newline) }

  /// Reads some more bytes. False at the end, and where reading fails.
  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    var count = 0
    repeat { count = read(descriptor, &buffer, buffer.count) } while count < 0 && errno == EINTR
    guard count > 0 else {
      isAtEnd = true
      return false
    }
    bytes.removeFirst(start)
    start = 0
    bytes += buffer[..<count]
    return true
  }
}

private let newline = UInt8(ascii: "\n")
private let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

private func isRegularFile(_ descriptor: Int32) -> Bool {
  var status = stat()
  return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}
