import Reports

/// Curves on a pair of axes: lines of dots, a mark of its own for each curve, round numbers along the axes.
///
///     ms
///     100 ┤          ⢀⣀■
///         │    ⢀⡠⠤⠒⠊⠉
///      10 ┤■⠒⠉⠁    ⣀⣀⣀⡠●
///         │●⠤⠤⠒⠒⠊⠉⠉
///         └┬─────────┬────
///          64       512
///                   tokens
///     ● cached   ■ recomputed
struct CurvePlot: TerminalView {
  var title: String?
  var names: (x: String, y: String)
  var isLog: (x: Bool, y: Bool)
  var showsFits: Bool
  var curves: [CurveSeries]

  func lines(on canvas: Canvas) -> [StyledText] {
    let heading = title.map { StyledText(Sanitiser.label($0), .bold).wrapped(to: canvas.width) } ?? []
    let points = curves.map(placed)
    let all = points.joined().compactMap(\.self)
    guard let x = PlotAxis(all.map(\.x), isLog: isLog.x), let y = PlotAxis(all.map(\.y), isLog: isLog.y) else {
      return heading + StyledText("no point to draw", .faint).wrapped(to: canvas.width)
        + legend(false).lines(on: canvas)
    }
    let frame = PlotFrame(x: x, y: y, names: names, width: canvas.width)
    var grid = DotGrid(columns: frame.columns, rows: frame.rows)
    for (index, curve) in points.enumerated() {
      if showsFits {
        if let fit = curves[index].fit { draw(fit, of: index, on: (x, y), in: &grid) }
      } else {
        draw(curve.map { $0.map { grid.dot(x.position($0.x), y.position($0.y)) } }, of: index, in: &grid)
      }
    }
    for (index, curve) in points.enumerated() {
      mark(curve.compactMap(\.self).map { grid.dot(x.position($0.x), y.position($0.y)) }, of: index, in: &grid)
    }
    return heading + frame.lines(around: grid) + legend(grid.hasSharedMarks).lines(on: canvas)
  }

  private func legend(_ hasSharedMarks: Bool) -> CurveLegend {
    CurveLegend(curves: curves, isLog: isLog, showsFits: showsFits, hasSharedMarks: hasSharedMarks)
  }

  /// Returns the points of a curve; nil for one that has no place on the axes.
  private func placed(_ curve: CurveSeries) -> [(x: Double, y: Double)?] {
    zip(curve.x.elements, curve.y.elements).map { x, y in
      x.isFinite && y.isFinite && !(isLog.x && x <= 0) && !(isLog.y && y <= 0) ? (Double(x), Double(y)) : nil
    }
  }

  /// Joins dots, but for those that are not there.
  private func draw(_ dots: [(x: Int, y: Int)?], of curve: Int, in grid: inout DotGrid) {
    var last: (x: Int, y: Int)?
    for dot in dots {
      if let dot { grid.draw(from: last ?? dot, to: dot, curve: curve) }
      last = dot
    }
  }

  /// Draws a fitted line as far as it is on the axes.
  private func draw(_ fit: CurveFit, of curve: Int, on axes: (x: PlotAxis, y: PlotAxis), in grid: inout DotGrid) {
    let steps = grid.columns * 2 - 1
    let dots = (0...steps).map { step -> (x: Int, y: Int)? in
      let position = Double(step) / Double(steps)
      let height = axes.y.position(scaled: fit.intercept + fit.slope * axes.x.scaled(at: position))
      return height >= 0 && height <= 1 ? grid.dot(position, height) : nil
    }
    draw(dots, of: curve, in: &grid)
  }

  /// Sets a curve's marks: at its points, or if they are many at some of them, for each curve at others.
  private func mark(_ dots: [(x: Int, y: Int)], of curve: Int, in grid: inout DotGrid) {
    let isSparse = dots.count <= grid.columns / 4
    let gap = isSparse ? 0 : showsFits ? 6 : grid.columns / 3
    var next = isSparse ? 0 : gap * (curve % 12) / 12
    for dot in dots where isSparse || dot.x >= next {
      grid.mark(dot, curve: curve)
      next = dot.x + gap
    }
    if let first = dots.first, !isSparse, dots.allSatisfy({ $0.x < gap }) { grid.mark(first, curve: curve) }
  }
}
