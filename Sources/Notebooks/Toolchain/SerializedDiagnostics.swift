import Reports
import System

/// Diagnostics as the compiler writes them as data, in a file for each source file.
///
/// A source line that looks like a diagnostic, and `#sourceLocation`, change nothing here: what is in a source's file is of
/// that source, and where it stands is told in bytes from the source's beginning.
struct SerializedDiagnostics {
  /// The name under which the source is shown.
  private let place: String
  private let bytes: [UInt8]
  /// Where the source's lines begin, in bytes.
  private let lineStarts: [Int]

  /// How many bytes are read of such a file, and how many diagnostics of those in it.
  private static let longest = 4 << 20, most = 200
  /// How many characters are kept of a message, and how many bytes of all quoted lines together.
  private static let longestMessage = 1_000, mostQuoted = 4 << 20

  private enum Code {
    static let block = 9
    static let diagnostic = 2, range = 3, fix = 7, generatedFile = 8
  }

  /// Creates a reader of what the compiler says of a source.
  init(source: String, place: String) {
    self.place = place
    let bytes = Array(source.utf8)
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// Returns the diagnostics in a file, as far as it can be read.
  func read(_ path: String) -> [Diagnostic] {
    guard let data = TextFile.bytes(of: path, atMost: Self.longest) else { return [] }
    var found: [Diagnostic] = []
    try? collect(data, &found)
    return found
  }

  private func collect(_ data: [UInt8], _ found: inout [Diagnostic]) throws {
    var reader = try BitstreamReader(data, magic: "DIAG")
    // What stands in the expansion of a macro has no place in the source.
    var generated: Set<Int> = []
    var blocks: [Int] = []
    var open: [Diagnostic] = []
    var quoted = 0
    while found.count < Self.most, quoted < Self.mostQuoted, let entry = try reader.next() {
      switch entry {
      case .beginning(let block):
        blocks.append(block)
        if block == Code.block { open.append(Diagnostic(severity: .note, message: "")) }
      case .end:
        guard blocks.popLast() == Code.block, let last = open.popLast() else { continue }
        if open.isEmpty { found.append(last) } else { open[open.count - 1].notes.append(last) }
      case .record(let record):
        if record.code == Code.generatedFile { generated.insert(record.number(0)) }
        guard let current = open.indices.last else { continue }
        switch record.code {
        case Code.diagnostic:
          open[current] = diagnostic(record, isPlaced: !generated.contains(record.number(1)))
          quoted += open[current].sourceLine.utf8.count
        case Code.range: mark(&open[current], from: record.number(3), to: record.number(7))
        case Code.fix: open[current].fix = String(decoding: record.bytes, as: UTF8.self)
        default: continue
        }
      }
    }
  }

  /// Returns the diagnostic of a record: severity, file, line, column, offset, and more that isn't needed here.
  private func diagnostic(_ record: BitstreamReader.Record, isPlaced: Bool) -> Diagnostic {
    let severity: Severity = record.number(0) >= 3 ? .error : record.number(0) == 2 ? .warning : .note
    let (message, name) = DiagnosticParser.parted(String(decoding: record.bytes, as: UTF8.self)[...])
    // It may quote a name of a million characters.
    var diagnostic = Diagnostic(
      severity: severity, message: DiagnosticParser(labels: [:]).plain(String(message.prefix(Self.longestMessage))),
      name: name)
    let offset = record.number(4)
    // File 0 stands for no place.
    guard isPlaced, record.number(1) > 0, offset >= 0, offset <= bytes.count else { return diagnostic }
    let line = lineNumber(of: offset)
    diagnostic.place = place
    diagnostic.line = line
    diagnostic.column = offset - lineStarts[line - 1] + 1
    diagnostic.sourceLine = String(decoding: bytes[lineStarts[line - 1]..<lineEnd(line)], as: UTF8.self)
    diagnostic.length = max(1, bytes[offset..<lineEnd(line)].prefix(while: Self.isOfWord).count)
    return diagnostic
  }

  /// Marks what a range has of the line of a diagnostic, from the place of that on.
  private func mark(_ diagnostic: inout Diagnostic, from start: Int, to end: Int) {
    guard diagnostic.line > 0 else { return }
    let offset = lineStarts[diagnostic.line - 1] + diagnostic.column - 1
    guard start <= offset, offset < end else { return }
    diagnostic.length = max(1, min(end, lineEnd(diagnostic.line)) - offset)
  }

  private func lineNumber(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func lineEnd(_ line: Int) -> Int {
    lineStarts.indices.contains(line) ? lineStarts[line] - 1 : bytes.count
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || Unicode.Scalar(byte).properties.isAlphabetic
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension BitstreamReader.Record {
  /// Returns a number, 0 if the record has fewer.
  fileprivate func number(_ place: Int) -> Int { numbers.indices.contains(place) ? numbers[place] : 0 }
}
