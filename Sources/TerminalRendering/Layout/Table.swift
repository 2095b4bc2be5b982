/// Rows of cells in aligned columns: lists of variables, lessons, exercises, and the tables of markdown.
///
///      id             done  title
///      01-dot-product  yes   The dot product
///      02-softmax      no    Softmax
///
/// If the canvas is too narrow, the widest columns shrink first; if fewer than three columns a cell are left,
/// each row becomes a short list of `title: cell`.
public struct Table: TerminalView {
  /// A column's title and layout.
  public struct Column: Hashable, Sendable {
    /// The title; may be empty. A row of titles is drawn if any column has one.
    public var title: StyledText
    /// The alignment of the cells.
    public var alignment: Alignment
    /// Whether a cell that is too wide is cut with an ellipsis instead of being wrapped.
    public var elides: Bool

    /// Creates a column.
    public init(_ title: StyledText = "", alignment: Alignment = .left, elides: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.elides = elides
    }
  }

  /// The separators between the cells.
  public enum Rules: Hashable, Sendable {
    /// Two spaces.
    case spaces
    /// Lines between the columns and under the titles.
    case lines
  }

  /// The columns, left to right.
  public var columns: [Column]
  /// The rows. A missing cell is empty; a cell without a column is left out.
  public var rows: [[StyledText]]
  /// The separators between the cells.
  public var rules: Rules

  /// Creates a table.
  public init(columns: [Column], rows: [[StyledText]], rules: Rules = .spaces) {
    self.columns = columns
    self.rows = rows
    self.rules = rules
  }

  private var separator: StyledText { rules == .lines ? StyledText(" │ ", .faint) : "  " }
  private var hasTitles: Bool { columns.contains { !$0.title.isEmpty } }

  /// Returns the titles, if any, and the rows.
  public func lines(on canvas: Canvas) -> [StyledText] { lines(width: canvas.width) }

  /// Returns the table as one passage, which may be divided between two of its rows, but not below its titles.
  public func passages(on canvas: Canvas) -> [Passage] { passages(width: canvas.width) }

  func passages(width: Int) -> [Passage] {
    let (lines, starts) = layout(width: width)
    return lines.isEmpty ? [] : [Passage(lines, cuts: Array(starts.dropFirst()), isList: true)]
  }

  func lines(width: Int) -> [StyledText] { layout(width: width).lines }

  /// Returns the lines, and the numbers of those that begin a row.
  private func layout(width: Int) -> (lines: [StyledText], starts: [Int]) {
    guard !columns.isEmpty else { return ([], []) }
    let cells = rows.map { row in columns.indices.map { $0 < row.count ? row[$0] : StyledText() } }
    let needs = columns.indices.map { index in
      max(1, columns[index].title.width, cells.map { Self.width(of: $0[index]) }.max() ?? 0)
    }
    let available = width - separator.width * (columns.count - 1)
    let widths = [8, 3].map { [Int](repeating: $0, count: columns.count) }.reduce(
      ColumnWidths.share(available, needs: needs, least: longestWords(cells))
    ) { $0 ?? ColumnWidths.share(available, needs: needs, least: $1) }
    guard let widths else { return stacked(cells, width: width) }
    let blocks = cells.map { block(of: $0, widths: widths) }
    let crowded = rules == .lines && blocks.contains { $0.count > 1 }
    var lines = hasTitles ? block(of: columns.map { $0.title.over(.bold) }, widths: widths) : []
    if hasTitles, rules == .lines { lines.append(rule(widths)) }
    var starts: [Int] = []
    for (index, block) in blocks.enumerated() {
      starts.append(lines.count)
      if crowded, index > 0 { lines.append(rule(widths)) }
      lines += block
    }
    return (lines, starts)
  }

  private static func width(of cell: StyledText) -> Int {
    cell.cells.split { $0.character == "\n" }.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
  }

  /// Returns the widest word of each wrapped column, so that words stay whole as long as they can.
  private func longestWords(_ cells: [[StyledText]]) -> [Int] {
    columns.indices.map { index in
      guard !columns[index].elides else { return 8 }
      let words = ([columns[index].title] + cells.map { $0[index] }).flatMap { $0.plain.split(separator: " ") }
      return max(8, words.map { DisplayWidth.of(String($0)) }.max() ?? 0)
    }
  }

  private func rule(_ widths: [Int]) -> StyledText {
    StyledText(widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─"), .faint)
  }

  private func block(of cells: [StyledText], widths: [Int]) -> [StyledText] {
    let parts = cells.indices.map { index in
      columns[index].elides
        ? [cells[index].onOneLine.elided(to: widths[index])] : cells[index].wrapped(to: widths[index])
    }
    let height = max(1, parts.map(\.count).max() ?? 0)
    return (0..<height).map { row in
      var line = StyledText()
      for index in cells.indices {
        if index > 0 { line += separator }
        let part = row < parts[index].count ? parts[index][row] : StyledText()
        line += part.padded(to: widths[index], columns[index].alignment)
      }
      return line.withoutTrailingSpaces
    }
  }

  private func stacked(_ cells: [[StyledText]], width: Int) -> (lines: [StyledText], starts: [Int]) {
    var all: [StyledText] = []
    var starts: [Int] = []
    for (index, row) in cells.enumerated() {
      starts.append(all.count)
      var lines = index > 0 ? [StyledText(String(repeating: "─", count: min(width, 8)), .faint)] : []
      for (column, cell) in zip(columns, row) where !(column.title.isEmpty && cell.isEmpty) {
        let title = column.title.isEmpty ? StyledText() : column.title.over(.bold) + ": "
        lines += (title + cell).wrapped(to: width)
      }
      all += lines
    }
    return (all, starts)
  }
}
