import Reports

/// The values of each line as they came into being, indented by their depth in calls and scopes.
///
///      2  scores = Tensor [3, 3]  0.12 -0.50 …
///      5  │ row = Int  0
///         │ … 997 more turns …
///      5  │ row = Int  999
public struct TraceView: TerminalView {
  /// The entries, in chronological order.
  public var entries: [TraceLine]

  /// Creates a trace.
  public init(_ entries: [TraceLine]) { self.entries = entries }

  /// Returns a line for each entry.
  public func lines(on canvas: Canvas) -> [StyledText] {
    let locations = entries.map { entry in
      if case .value(_, _, let location) = entry { DisplayWidth.of(Sanitiser.label(location)) } else { 0 }
    }
    let margin = min(locations.max() ?? 0, canvas.width / 4)
    // Indentation leaves at least half of each line free.
    let deepest = max(0, (canvas.width / 2 - margin - 2) / 2)
    return entries.map { entry in
      var line = StyledText()
      switch entry {
      case .value(let value, let depth, let location):
        line += StyledText(Sanitiser.label(location), .faint).fitted(to: margin, .right) + "  "
        line += guides(depth, deepest: deepest) + StyledText(value.name, .bold) + " = "
        line += StyledText(value.type, Style(ink: .cyan))
        if value.shape != nil { line += " " + StyledText(value.shapeText) }
        line += "  " + StyledText(value.summary, .faint)
      case .fold(let turns, let depth):
        line += StyledText(String(repeating: " ", count: margin + 2)) + guides(depth, deepest: deepest)
        line += StyledText("… \(turns) more \(turns == 1 ? "turn" : "turns") …", .faint)
      }
      return line.onOneLine.elided(to: canvas.width).withoutTrailingSpaces
    }
  }

  private func guides(_ depth: Int, deepest: Int) -> StyledText {
    StyledText(String(repeating: "│ ", count: min(max(depth, 0), deepest)), .faint)
  }
}
