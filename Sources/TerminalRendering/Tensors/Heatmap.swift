/// A tensor as a picture: every value with its colour, and with its number if there is room.
///
///     weights                      (at ColourDepth.none)
///           the   cat   sat
///     the █1.00  0.00  0.00
///     cat ▓0.62 ░0.38  0.00
///     sat ░0.21 ▒0.52 ░0.27
///     0.00  ░▒▓█ 1.00
///
/// - A number or a vector is drawn as one row. From rank three on, each matrix is a panel, with as many side by
///   side as fit. All panels share one scale, and all cells have one width.
/// - Where the columns don't fit with their numbers, the numbers get shorter (`.38`), then there are colours alone, with
///   the columns' labels from top to bottom. If not even that fits, columns are left out of the middle, as are rows beyond
///   the limit; a line says how many.
/// - A matrix of many rows and columns is drawn without numbers: each line holds two rows of values, or, if even that
///   doesn't fit, means of blocks of values.
/// - `-inf` has no colour (in attention it means masked out); `nan` is hatched.
public struct Heatmap: TerminalView {
  /// The values, row-major.
  public var values: [Float]
  /// The shape. If its product isn't the number of values, the picture is one line that says so.
  public var shape: [Int]
  /// A line above the picture.
  public var title: String?
  /// Labels beside the rows, such as the query tokens; may be empty.
  public var rowLabels: [String]
  /// Labels above the columns, such as the key tokens; may be empty.
  public var columnLabels: [String]
  /// The name of a panel, such as `head`: panels are then labelled `head 0`, `head 1`, …
  public var panelName: String
  /// The ends of the colour scale; if nil, the smallest and the largest value.
  public var range: ClosedRange<Float>?
  /// The most rows of a matrix to show, and the most lines of a picture without numbers.
  public var rowLimit: Int
  /// The most panels to show.
  public var panelLimit: Int

  /// Creates a heatmap.
  public init(
    values: [Float], shape: [Int], title: String? = nil, rowLabels: [String] = [], columnLabels: [String] = [],
    panelName: String = "", range: ClosedRange<Float>? = nil, rowLimit: Int = 32, panelLimit: Int = 8
  ) {
    self.values = values
    self.shape = shape
    self.title = title
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.panelName = panelName
    self.range = range
    self.rowLimit = max(rowLimit, 2)
    self.panelLimit = max(panelLimit, 1)
  }

  /// Returns the title, the panels, the notes on omitted parts, and the legend.
  public func lines(on canvas: Canvas) -> [StyledText] {
    let grids = TensorGrids(values: values, shape: shape)
    let heading = title.map { StyledText(Sanitiser.label($0), .bold).wrapped(to: canvas.width) } ?? []
    if let problem = grids.problem { return heading + StyledText(problem, .faint).wrapped(to: canvas.width) }
    let scale = ColourScale(values: values, fixed: range)
    let shown = (0..<min(grids.count, panelLimit)).map(grids.grid)
    let (panel, content) = panel(for: shown, scale: scale, canvas: canvas)
    let blocks = shown.map { panelTitle($0, width: canvas.width) + panel($0) }
    var lines = heading + SideBySide.lines(blocks, gap: 4, width: canvas.width)
    let hidden = grids.count - blocks.count
    if hidden > 0 { lines.append(StyledText("… \(hidden) more \(hidden == 1 ? "panel" : "panels")", .faint)) }
    return lines + HeatmapLegend(scale: scale, values: values, content: content).lines(on: canvas)
  }

  /// Returns the number of lines above the rows of the first matrix: the titles, and the labels of its columns.
  func linesAboveRows(on canvas: Canvas) -> Int {
    let grids = TensorGrids(values: values, shape: shape)
    let heading = title.map { StyledText(Sanitiser.label($0), .bold).wrapped(to: canvas.width).count } ?? 0
    guard grids.problem == nil else { return heading }
    let first = grids.grid(at: 0)
    let drawn = panel(for: [first], scale: ColourScale(values: values, fixed: range), canvas: canvas)
    let labels = columnLabels.prefix(first.columns).map(Sanitiser.label)
    let upright = UprightLabels(labels: labels, width: 1, gutter: 0).lines().count
    let header = labels.isEmpty ? 0 : drawn.content == .nothing ? upright : 1
    return heading + panelTitle(first, width: canvas.width).count + header
  }

  /// Returns how panels are drawn, which is the same for all of them, and what their cells show.
  private func panel(
    for grids: [TensorGrids.Grid], scale: ColourScale, canvas: Canvas
  ) -> (draw: (TensorGrids.Grid) -> [StyledText], content: HeatmapPlan.Content) {
    let first = grids[0]
    let rows = Excerpt(of: first.rows, limit: rowLimit)
    let rowLabels = rowLabels.prefix(first.rows).map { StyledText(Sanitiser.label($0)) }
    let columnLabels = columnLabels.prefix(first.columns).map(Sanitiser.label)
    let format = NumberFormat(for: values)
    let numbers = HeatmapPlan.Numbers(
      grids.flatMap { grid in
        rows.indices.compactMap(\.self).flatMap { row in (0..<grid.columns).map { grid[row, $0] } }
      }, format: format)
    let whole = HeatmapPlan.whole(
      columns: first.columns, numbers: numbers, rowLabels: rowLabels, columnLabels: columnLabels, width: canvas.width)
    let isLarge = max(first.rows, first.columns) > 32 && min(first.rows, first.columns) >= 8
    if isLarge, whole == nil || !rows.isWhole {
      let draw = { (grid: TensorGrids.Grid) in
        HeatmapPixels(
          grid: grid, scale: scale, canvas: canvas, heightLimit: rowLimit, rowLabels: rowLabels,
          columnLabels: columnLabels
        ).lines()
      }
      return (draw, .nothing)
    }
    let plan =
      whole
      ?? HeatmapPlan.cut(columns: first.columns, numbers: numbers, rowLabels: rowLabels, width: canvas.width)
    let draw = { (grid: TensorGrids.Grid) in
      HeatmapMatrix(
        grid: grid, scale: scale, format: format, plan: plan, rows: rows, rowLabels: rowLabels,
        columnLabels: columnLabels, canvas: canvas
      ).lines()
    }
    return (draw, plan.content)
  }

  private func panelTitle(_ grid: TensorGrids.Grid, width: Int) -> [StyledText] {
    guard !grid.position.isEmpty else { return [] }
    let name = Sanitiser.label(panelName)
    let position = grid.position.map { String($0) }.joined(separator: ", ")
    let text = grid.position.count == 1 && !name.isEmpty ? "\(name) \(position)" : "\(name)[\(position)]"
    return [StyledText(text, .faint).elided(to: width)]
  }
}
