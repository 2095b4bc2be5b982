/// A large matrix drawn without numbers.
///
/// A character is about twice as high as it is wide. In colour, a value is either two spaces or half of a `▀`,
/// which draws two values, one above the other; both are square. Without colour, a value is a shade. As long as a column
/// is a value and a line has no more than two rows, the labels stand beside them.
struct HeatmapPixels {
  let grid: TensorGrids.Grid
  let scale: ColourScale
  let canvas: Canvas
  /// The most lines it may take.
  let heightLimit: Int
  let rowLabels: [StyledText]
  let columnLabels: [String]

  func lines() -> [StyledText] {
    let isWide = grid.columns * 2 <= canvas.width && grid.rows <= heightLimit
    let usesHalves = canvas.depth.showsPictures && !isWide
    let pixels = pooled(
      rows: usesHalves ? heightLimit * 2 : heightLimit, columns: isWide ? canvas.width / 2 : canvas.width)
    let lines =
      usesHalves
      ? stride(from: 0, to: pixels.rows.count, by: 2).map { row in
        line(top: pixels.rows[row], bottom: row + 1 < pixels.rows.count ? pixels.rows[row + 1] : nil)
      } : pixels.rows.map { line($0, repeats: isWide ? 2 : 1) }
    return labelled(lines, rowsOfLine: pixels.block.rows * (usesHalves ? 2 : 1), width: isWide ? 2 : 1)
      + pixels.note(width: canvas.width)
  }

  /// Puts the labels beside the lines and above them, if there is room.
  private func labelled(_ lines: [StyledText], rowsOfLine: Int, width: Int) -> [StyledText] {
    guard rowsOfLine <= 2, grid.columns * width <= canvas.width else { return lines }
    let labels = stride(from: 0, to: rowLabels.count, by: rowsOfLine).map { first in
      rowLabels[first..<min(first + rowsOfLine, rowLabels.count)].reduce(StyledText()) { text, label in
        text.isEmpty ? label : text + ", " + label
      }
    }
    let needed = labels.map(\.width).max() ?? 0
    let margin = min(needed, canvas.width - 1 - grid.columns * width, max(8, canvas.width / 4))
    guard margin >= min(4, needed) else { return lines }
    let gutter = margin > 0 ? margin + 1 : 0
    let header = UprightLabels(labels: columnLabels, width: width, gutter: gutter).lines()
    guard gutter > 0 else { return header + lines }
    return header
      + lines.enumerated().map { index, line in
        (index < labels.count ? labels[index] : StyledText()).fitted(to: margin, .right) + " " + line
      }
  }

  /// The matrix with blocks of values replaced by their mean.
  private struct Pixels {
    var rows: [[Float]]
    var block: (rows: Int, columns: Int)

    func note(width: Int) -> [StyledText] {
      guard block.rows > 1 || block.columns > 1 else { return [] }
      let text = "each square is the mean of \(block.rows) × \(block.columns) values"
      return StyledText(text, .faint).wrapped(to: width)
    }
  }

  private func pooled(rows: Int, columns: Int) -> Pixels {
    let block = (rows: (grid.rows + rows - 1) / rows, columns: (grid.columns + columns - 1) / columns)
    let pixels = stride(from: 0, to: grid.rows, by: block.rows).map { row in
      stride(from: 0, to: grid.columns, by: block.columns).map { column in
        mean(
          rows: row..<min(row + block.rows, grid.rows), columns: column..<min(column + block.columns, grid.columns))
      }
    }
    return Pixels(rows: pixels, block: block)
  }

  /// Returns the mean of the finite values; nan if any value is nan, an infinity if no value is finite.
  private func mean(rows: Range<Int>, columns: Range<Int>) -> Float {
    var sum = 0.0
    var count = 0
    var infinity: Float?
    for row in rows {
      for column in columns {
        let value = grid[row, column]
        if value.isNaN { return .nan }
        if value.isInfinite {
          infinity = value
        } else {
          sum += Double(value)
          count += 1
        }
      }
    }
    return count == 0 ? infinity ?? .nan : Float(sum / Double(count))
  }

  private func line(_ values: [Float], repeats: Int) -> StyledText {
    var line = StyledText()
    for value in values {
      if canvas.depth.showsPictures, let colour = scale.colour(of: value) {
        line.append(String(repeating: " ", count: repeats), Style(background: .rgb(colour)))
      } else {
        line.append(String(repeating: scale.signedShade(of: value), count: repeats))
      }
    }
    return line.withoutTrailingSpaces
  }

  private func line(top: [Float], bottom: [Float]?) -> StyledText {
    var line = StyledText()
    for column in top.indices {
      let below = bottom.flatMap { scale.colour(of: $0[column]) }
      switch (scale.colour(of: top[column]), below) {
      case (let above?, let below): line.append("▀", Style(ink: .rgb(above), background: below.map { .rgb($0) }))
      case (nil, let below?): line.append("▄", Style(ink: .rgb(below)))
      case (nil, nil): line.append("·", .faint)
      }
    }
    return line
  }
}
