/// A matrix drawn as numbers on coloured cells.
struct HeatmapNumbers {
  let grid: TensorGrids.Grid
  let scale: ColourScale
  let format: NumberFormat
  let canvas: Canvas
  let rowLabels: [String]
  let columnLabels: [String]
  let rowLimit: Int

  /// The columns to show, each with its width.
  private struct Plan {
    var columns: Excerpt
    var widths: [Int]
  }

  func lines() -> [StyledText] {
    let rows = Excerpt(of: grid.rows, limit: rowLimit)
    let labels = rowLabels.prefix(grid.rows).map { StyledText(Sanitiser.label($0)) }
    let margin = min(labels.map(\.width).max() ?? 0, max(8, canvas.width / 4))
    let gutter = margin == 0 ? 0 : margin + 1
    let plan = plan(rows: rows, available: canvas.width - gutter)
    var lines = header(plan, gutter: gutter)
    for row in rows.indices {
      guard let row else {
        lines.append(StyledText(String(repeating: " ", count: gutter) + "⋮", .faint))
        continue
      }
      let label = row < labels.count ? labels[row] : StyledText()
      var line = gutter == 0 ? StyledText() : label.fitted(to: margin, .right) + " "
      for (column, width) in zip(plan.columns.indices, plan.widths) {
        line += column.map { cell(grid[row, $0], width: width) } ?? StyledText(" …", .faint)
      }
      lines.append(line.withoutTrailingSpaces)
    }
    return lines + notes(rows: rows, columns: plan.columns)
  }

  private func header(_ plan: Plan, gutter: Int) -> [StyledText] {
    guard !columnLabels.isEmpty else { return [] }
    var line = StyledText(String(repeating: " ", count: gutter))
    for (column, width) in zip(plan.columns.indices, plan.widths) {
      let label = column.map { $0 < columnLabels.count ? Sanitiser.label(columnLabels[$0]) : "" } ?? "…"
      line += " " + StyledText(label, .faint).fitted(to: width - 1, .right)
    }
    return [line.withoutTrailingSpaces]
  }

  /// Tries ever narrower columns, and only then leaves columns out.
  private func plan(rows: Excerpt, available: Int) -> Plan {
    let shown = rows.indices.compactMap { $0 }
    let number = min(
      available - 4,
      shown.reduce(1) { widest, row in
        (0..<grid.columns).reduce(widest) { max($0, format.string(grid[row, $1]).count) }
      })
    let labels = (0..<grid.columns).map { column in
      column < columnLabels.count ? DisplayWidth.of(Sanitiser.label(columnLabels[column])) : 0
    }
    for cap in [16, 8, number] {
      let widths = labels.map { max(number + 1, min($0, cap)) + 1 }
      if widths.reduce(0, +) <= available {
        return Plan(columns: Excerpt(of: grid.columns, limit: grid.columns), widths: widths)
      }
    }
    let columns = Excerpt(of: grid.columns, limit: (available - 2) / (number + 2))
    return Plan(columns: columns, widths: columns.indices.map { $0 == nil ? 2 : number + 2 })
  }

  /// Returns a cell, whose first column is a gap or a shade, so that numbers never touch.
  private func cell(_ value: Float, width: Int) -> StyledText {
    var text = StyledText(format.string(value)).fitted(to: width - 2, .right)
    if value.isNaN {
      let hatch = String(repeating: "╱", count: width - 1 - "nan".count)
      return " " + StyledText(hatch + text.plain.drop { $0 == " " }, Style(ink: .red)).fitted(to: width - 1)
    }
    guard canvas.depth.showsPictures else {
      text = StyledText(String(scale.shade(of: value))) + StyledText(format.string(value))
      if value == -.infinity { text = StyledText(format.string(value), .faint) }
      return " " + text.fitted(to: width - 1, .right)
    }
    guard let colour = scale.colour(of: value)?.shown(at: canvas.depth) else {
      return (" " + text + " ").over(.faint)
    }
    return (" " + text + " ").over(Style(ink: .rgb(colour.readableInk), background: .rgb(colour)))
  }

  private func notes(rows: Excerpt, columns: Excerpt) -> [StyledText] {
    var parts: [String] = []
    if !rows.isWhole { parts.append("\(rows.shown) of \(rows.total) rows") }
    if !columns.isWhole { parts.append("\(columns.shown) of \(columns.total) columns") }
    guard !parts.isEmpty else { return [] }
    return StyledText("… " + parts.joined(separator: " and ") + " shown", .faint).wrapped(to: canvas.width)
  }
}
