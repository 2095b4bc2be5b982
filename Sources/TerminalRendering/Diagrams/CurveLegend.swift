import Reports

/// The lines below a picture of curves: each curve's mark, name and law, and what was left out.
struct CurveLegend: TerminalView {
  let curves: [CurveSeries]
  let isLog: (x: Bool, y: Bool)
  let showsFits: Bool
  let hasSharedMarks: Bool

  func lines(on canvas: Canvas) -> [StyledText] {
    var items = curves.enumerated().map { index, curve in
      StyledText(CurveMarks.mark(index), CurveMarks.style(index, false))
        + StyledText(" " + Sanitiser.label(curve.name) + (showsFits ? ": " + law(curve) : ""))
    }
    if hasSharedMarks { items.append(StyledText("\(CurveMarks.shared) more than one")) }
    let rows = showsFits ? items : Self.joined(items, width: canvas.width)
    return rows.flatMap { $0.wrapped(to: canvas.width) } + leftOut.wrapped(to: canvas.width)
  }

  /// Puts as many items on a line as fit.
  private static func joined(_ items: [StyledText], width: Int) -> [StyledText] {
    var rows: [StyledText] = []
    for item in items {
      if let last = rows.last, last.width + 3 + item.width <= width {
        rows[rows.count - 1] = last + "   " + item
      } else {
        rows.append(item)
      }
    }
    return rows
  }

  /// Returns the law that fits a curve, as a formula.
  private func law(_ curve: CurveSeries) -> String {
    guard let fit = curve.fit else { return "too few points for a fit" }
    let slope = FixedPoint.significant(fit.slope, digits: 3)
    switch (isLog.x, isLog.y) {
    case (true, true): return "y ∝ x^\(FixedPoint.text(fit.slope, decimals: 2))"
    case (false, true): return "y ∝ e^(\(slope) x)"
    default:
      let sign = fit.slope < 0 ? "-" : "+"
      let size = FixedPoint.significant(abs(fit.slope), digits: 3)
      return "y = \(FixedPoint.significant(fit.intercept, digits: 3)) \(sign) \(size) \(isLog.x ? "ln x" : "x")"
    }
  }

  /// How many points of which curve have no place on the axes.
  private var leftOut: StyledText {
    let counts = curves.filter { $0.leftOut > 0 }.map { "\($0.leftOut) of \(Sanitiser.label($0.name))" }
    guard !counts.isEmpty else { return "" }
    let reason = isLog.x || isLog.y ? "not finite, or not above 0 on a logarithmic axis" : "not finite"
    return StyledText("left out: \(counts.joined(separator: ", ")) (\(reason))", .faint)
  }
}
