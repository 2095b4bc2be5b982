/// The places of a cell's source that are at its top level: values there are shown even without a trace.
public struct ReportedPlaces: Equatable, Sendable {
  /// The ranges that are not: functions, types, closures, blocks; in order, none inside another.
  public var inner: [SourceRange]
  /// For each line, counted from 0, the last column at which something at the cell's top level can begin; 0 for
  /// none. It may be too large, and serves as a quick first check.
  public var lastColumns: [UInt16]

  /// The value for a cell without any top-level places.
  public static let none = ReportedPlaces(inner: [], lastColumns: [])

  /// Creates places from their parts.
  public init(inner: [SourceRange], lastColumns: [UInt16]) {
    self.inner = inner
    self.lastColumns = lastColumns
  }

  /// The places as text without tabs and line ends: runs of equal columns, then the ranges.
  var text: String {
    var runs: [(column: UInt16, count: Int)] = []
    for column in lastColumns {
      if runs.last?.column == column { runs[runs.count - 1].count += 1 } else { runs.append((column, 1)) }
    }
    let columns = runs.map { "\($0.column)x\($0.count)" }.joined(separator: ",")
    let ranges = inner.map { "\($0.startLine):\($0.startColumn):\($0.endLine):\($0.endColumn)" }.joined(separator: ",")
    return "\(columns);\(ranges)"
  }

  /// The most lines that a text may describe.
  private static let mostLines = 1 << 20

  /// Decodes the places from text; nil if it describes none.
  init?(text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    lastColumns = []
    inner = []
    for run in parts[0].split(separator: ",") {
      let numbers = run.split(separator: "x")
      guard numbers.count == 2, let column = UInt16(numbers[0]), let count = Int(numbers[1]),
        (0...Self.mostLines - lastColumns.count).contains(count)
      else { return nil }
      lastColumns += [UInt16](repeating: column, count: count)
    }
    for range in parts[1].split(separator: ",") {
      let numbers = range.split(separator: ":").compactMap { Int($0) }
      guard numbers.count == 4 else { return nil }
      inner.append(
        SourceRange(startLine: numbers[0], startColumn: numbers[1], endLine: numbers[2], endColumn: numbers[3]))
    }
  }
}
