/// A large matrix drawn without numbers.
///
/// A character is about twice as high as it is wide. In colour, a value is either two spaces or half of a `▀`,
/// which draws two values, one above the other; both are square. Without colour, a value is a shade.
struct HeatmapPixels {
  let grid: TensorGrids.Grid
  let scale: ColourScale
  let canvas: Canvas
  /// The most lines it may take.
  let heightLimit: Int

  func lines() -> [StyledText] {
    let isWide = grid.columns * 2 <= canvas.width && grid.rows <= heightLimit
    let usesHalves = canvas.depth.showsPictures && !isWide
    let pixels = pooled(
      rows: usesHalves ? heightLimit * 2 : heightLimit, columns: isWide ? canvas.width / 2 : canvas.width)
    if usesHalves {
      return stride(from: 0, to: pixels.rows.count, by: 2).map { row in
        line(top: pixels.rows[row], bottom: row + 1 < pixels.rows.count ? pixels.rows[row + 1] : nil)
      } + pixels.note(width: canvas.width)
    }
    return pixels.rows.map { line($0, repeats: isWide ? 2 : 1) } + pixels.note(width: canvas.width)
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
        line.append(String(repeating: scale.shade(of: value), count: repeats))
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
