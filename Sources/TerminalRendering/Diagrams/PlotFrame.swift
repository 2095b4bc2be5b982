/// What stands around curves: the axes with their names, ticks and numbers.
struct PlotFrame {
  let x: PlotAxis, y: PlotAxis
  let names: (x: String, y: String)
  let width: Int

  /// The rows and columns that are left for the curves.
  let rows: Int, columns: Int
  private let gutter: Int
  private let heights: [(row: Int, text: String)]

  /// Divides a width.
  init(x: PlotAxis, y: PlotAxis, names: (x: String, y: String), width: Int) {
    self.x = x
    self.y = y
    self.names = names
    self.width = width
    let rows = min(max(width / 6, 9), 16)
    heights = y.ticks(most: max(rows / 3, 2)).map { tick in
      (row: rows - 1 - Self.place(y.position(tick.value), among: rows * 4) / 4, text: tick.text)
    }
    gutter = heights.map(\.text.count).max() ?? 0
    self.rows = rows
    columns = max(min(width, 120) - gutter - 2, 4)
  }

  private static func place(_ position: Double, among count: Int) -> Int {
    Int((min(max(position, 0), 1) * Double(count - 1)).rounded())
  }

  /// Returns the lines of a picture.
  func lines(around grid: DotGrid) -> [StyledText] {
    var lines = name(names.y, .left)
    for row in 0..<rows {
      let tick = heights.first { $0.row == row }
      let text = (tick?.text ?? "").padded(to: gutter)
      lines.append(StyledText(text + (tick == nil ? " │" : " ┤"), .faint) + grid.line(row))
    }
    return lines + below + name(names.x, .right)
  }

  private func name(_ name: String, _ alignment: Alignment) -> [StyledText] {
    guard !name.isEmpty else { return [] }
    let text = StyledText(Sanitiser.label(name), .faint).elided(to: min(width, gutter + 2 + columns))
    return [alignment == .right ? text.padded(to: gutter + 2 + columns, .right) : text]
  }

  /// The axis to the right, and its numbers: those that have room.
  private var below: [StyledText] {
    var rule = Array(repeating: "─", count: columns)
    var numbers = ""
    for tick in x.ticks(most: max(columns / 8, 2)) {
      let column = Self.place(x.position(tick.value), among: columns * 2) / 2
      let start = min(max(gutter + 2 + column - tick.text.count / 2, 0), gutter + 2 + columns - tick.text.count)
      guard start >= (numbers.isEmpty ? 0 : numbers.count + 1) else { continue }
      rule[column] = "┬"
      numbers += String(repeating: " ", count: start - numbers.count) + tick.text
    }
    return [
      StyledText(String(repeating: " ", count: gutter + 1) + "└" + rule.joined(), .faint), StyledText(numbers, .faint),
    ]
  }
}

extension String {
  /// Returns the text with spaces before it up to a width.
  fileprivate func padded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
