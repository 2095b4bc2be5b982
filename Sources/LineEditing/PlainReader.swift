import SwiftSource
import System

/// Reads cells from a file or a pipe: standard input that isn't a terminal.
///
/// Cells end where ``splitCells(_:isCommand:)`` ends them. In a pipe, a `// %%` line takes effect as soon as it
/// is seen, and a complete cell waits for the line after it no longer than ``patience``, so that a program that
/// writes one cell and waits for its outcome gets it.
public final class PlainReader: CellReader {
  /// The line on which the last cell started, counted from 1.
  public private(set) var line = 0
  /// The title of the last cell, from its `// %%` line.
  public private(set) var title: String?
  /// The time in milliseconds that a complete cell waits for a line that might continue it.
  public let patience: Int

  private let descriptor: Int32
  private let isCommand: (String) -> Bool
  private var splitter: CellSplitter
  /// The bytes read, of which everything before `start` has been handed out.
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var lineNumber = 0
  /// The number of a line that is not UTF-8, still to be reported after the cell before it.
  private var badLine: Int?
  /// The lines after the last cell that the splitter has already seen.
  private var seen: [[UInt8]] = []
  /// Lines to read before those in `bytes`.
  private var waiting: [[UInt8]] = []
  /// The number of lines that the splitter has counted beyond those read.
  private var overcount = 0

  /// Creates a reader of an open file, which the caller must close.
  ///
  /// - Parameters:
  ///   - descriptor: the file to read, to its end.
  ///   - patience: the time in milliseconds to wait for a line that might continue a complete cell.
  ///   - isCommand: whether a line is a cell by itself, though it isn't Swift.
  public init(descriptor: Int32, patience: Int = 100, isCommand: @escaping (String) -> Bool = { _ in false }) {
    self.descriptor = descriptor
    self.patience = patience
    self.isCommand = isCommand
    splitter = CellSplitter(usesMarkers: false)
    if FileStatus(ofOpen: descriptor)?.isRegularFile == true {
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
      seen.append(raw)
      guard let text = String(validating: raw, as: UTF8.self) else {
        guard let cell = splitter.skip() else { return .notUTF8(line: lineNumber) }
        badLine = lineNumber
        return hand(out: cell)
      }
      let isScriptLine = lineNumber == 1 && text.hasPrefix("#!")
      if let cell = splitter.add(isScriptLine ? "" : text, isCommand: isCommand(text)) { return hand(out: cell) }
    }
  }

  /// Reads the line after the last cell. Bytes that are not UTF-8 are replaced, and the prompt is not printed.
  ///
  /// The end of a cell may be known only from the lines after it. They are read again, as lines or as cells.
  public func readLine(prompt: String) -> LineOutcome {
    if !seen.isEmpty {
      lineNumber -= seen.count
      overcount += seen.count + 1
      (waiting, seen) = (seen + waiting, [])
      _ = splitter.skip()
      badLine = nil
    }
    guard let line = nextLine() else { return .endOfInput }
    lineNumber += 1
    _ = splitter.skip()
    return .line(String(decoding: line, as: UTF8.self))
  }

  /// Does nothing: a pipe doesn't recall cells.
  public func offer(_ text: String) {}

  private func hand(out cell: SourceCell) -> ReadOutcome {
    line = cell.line - overcount
    title = cell.title
    let end = line + cell.text.unicodeScalars.count { $0 == "\n" }
    seen = seen.suffix(lineNumber - end)
    return .cell(cell.text)
  }

  // MARK: Lines

  /// Returns whether more input than the last cell, not just its end, is available or arrives in time.
  ///
  /// - Parameter milliseconds: the time to wait.
  public func hasInput(within milliseconds: Int) -> Bool {
    splitter.hasLines || (hasLine(within: milliseconds) && start < bytes.count)
  }

  /// Returns whether another line, or the end, is available or arrives in time.
  private func hasLine(within milliseconds: Int) -> Bool {
    while waiting.isEmpty, !isAtEnd, lineEnd == nil {
      guard Descriptor.isReadable(descriptor, within: Int32(milliseconds)) else { return false }
      _ = fill()
    }
    return true
  }

  /// Returns the next line without its end, or nil when all is read.
  private func nextLine() -> [UInt8]? {
    guard waiting.isEmpty else { return waiting.removeFirst() }
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

  /// Reads some more bytes. Returns false at the end, or if reading fails.
  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    guard let more = Descriptor.read(descriptor), !more.isEmpty else {
      isAtEnd = true
      return false
    }
    bytes.removeFirst(start)
    start = 0
    bytes += more
    return true
  }
}

private let newline = UInt8(ascii: "\n")
private let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
