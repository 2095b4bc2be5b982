/// A matrix drawn as coloured cells, with labels beside its rows and above its columns.
struct HeatmapMatrix {
  let grid: TensorGrids.Grid
  let scale: ColourScale
  let format: NumberFormat
  let plan: HeatmapPlan
  let rows: Excerpt
  let rowLabels: [StyledText]
  let columnLabels: [String]
  let canvas: Canvas

  func lines() -> [StyledText] {
    var lines = header
    for row in rows.indices {
      guard let row else {
        lines.append(StyledText(String(repeating: " ", count: plan.gutter) + "⋮", .faint))
        continue
      }
      let label = row < rowLabels.count ? rowLabels[row] : StyledText()
      var line = plan.gutter == 0 ? StyledText() : label.fitted(to: plan.margin, .right) + " "
      for column in plan.columns.indices {
        line += column.map { cell(grid[row, $0]) } ?? gap
      }
      lines.append(line.withoutTrailingSpaces)
    }
    return lines + notes
  }

  /// What stands for the columns that are left out.
  private let gap = StyledText(" …", .faint)

  // MARK: - Labels

  private var header: [StyledText] {
    guard !columnLabels.isEmpty else { return [] }
    guard plan.content == .nothing else { return [levelHeader] }
    return UprightLabels(labels: columnLabels, width: plan.width, gutter: plan.gutter).lines()
  }

  private var levelHeader: StyledText {
    var line = StyledText(String(repeating: " ", count: plan.gutter))
    let labels = ShortLabels.of(columnLabels, width: plan.width - 1)
    for column in plan.columns.indices {
      guard let column else {
        line += gap
        continue
      }
      let label = column < labels.count ? labels[column] : ""
      line += " " + StyledText(label, .faint).padded(to: plan.width - 1, .right)
    }
    return line.withoutTrailingSpaces
  }

  // MARK: - Cells

  private func cell(_ value: Float) -> StyledText {
    switch plan.content {
    case .number: numbered(value, format.string(value))
    case .shortNumber(let width): numbered(value, format.short(value, in: width) ?? "")
    case .nothing: filled(value)
    }
  }

  /// Returns a cell that its colour fills.
  private func filled(_ value: Float) -> StyledText {
    guard canvas.depth.showsPictures, let colour = scale.colour(of: value), !value.isNaN else {
      let style: Style = value.isNaN ? Style(ink: .red) : value.isFinite ? .plain : .faint
      return StyledText(String(repeating: scale.signedShade(of: value), count: plan.width), style)
    }
    return StyledText(String(repeating: " ", count: plan.width), Style(background: .rgb(colour)))
  }

  /// Returns a cell with a number, whose first column is a gap or a shade, so that numbers never touch.
  private func numbered(_ value: Float, _ number: String) -> StyledText {
    if value.isNaN {
      let hatch = String(repeating: "╱", count: max(0, plan.width - 1 - number.count))
      return " " + StyledText(hatch + number, Style(ink: .red)).fitted(to: plan.width - 1)
    }
    guard canvas.depth.showsPictures else {
      let shaded = StyledText(String(scale.shade(of: value))) + StyledText(number)
      let text = value == -.infinity ? StyledText(number, .faint) : shaded
      return text.fitted(to: hasRoom ? plan.width - 1 : plan.width, .right).padded(to: plan.width, .right)
    }
    let text = hasRoom ? StyledText(number).fitted(to: plan.width - 2, .right) + " " : StyledText(number)
    let cell = text.fitted(to: plan.width, .right)
    guard let colour = scale.colour(of: value)?.shown(at: canvas.depth) else { return cell.over(.faint) }
    return cell.over(Style(ink: .rgb(colour.readableInk), background: .rgb(colour)))
  }

  /// Whether there is a gap on both sides of a number, or a gap and a shade before it.
  private var hasRoom: Bool { plan.content == .number }

  private var notes: [StyledText] {
    var parts: [String] = []
    if !rows.isWhole { parts.append("\(rows.shown) of \(rows.total) rows") }
    if !plan.columns.isWhole { parts.append("\(plan.columns.shown) of \(plan.columns.total) columns") }
    guard !parts.isEmpty else { return [] }
    return StyledText("… " + parts.joined(separator: " and ") + " shown", .faint).wrapped(to: canvas.width)
  }
}
