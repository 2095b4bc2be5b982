import Reports

/// The values of each line as they came into being, indented by their depth in calls and scopes.
///
///      7:2  scores = Tensor [3, 3]  0.12 -0.50 …
///      7:5  │ row = Int  0
///           │ … 997 more turns …
///      7:5  │ row = Int  999
public struct TraceView: TerminalView {
  /// The entries, in chronological order.
  public var entries: [TraceEntry]

  /// Creates a trace.
  public init(_ entries: [TraceEntry]) { self.entries = entries }

  /// Returns a line for each value and each fold.
  public func lines(on canvas: Canvas) -> [StyledText] {
    let locations = entries.map { entry in
      if case .value(_, let line, _) = entry { DisplayWidth.of(Self.location(line)) } else { 0 }
    }
    let margin = min(locations.max() ?? 0, canvas.width / 4)
    // Indentation leaves at least half of each line free.
    let deepest = max(0, (canvas.width / 2 - margin - 2) / 2)
    return entries.compactMap { entry in
      var text = StyledText()
      switch entry {
      case .entered: return nil
      case .value(let value, let line, let depth):
        text += StyledText(Self.location(line), .faint).fitted(to: margin, .right) + "  "
        text += guides(depth, deepest: deepest)
        text += StyledText(value.name.isEmpty ? Self.expression(line) : value.name, .bold) + " = "
        text += StyledText(value.type, Style(ink: .cyan))
        if let shape = value.shape { text += " " + StyledText("\(shape)") }
        text += "  " + StyledText(ValueText(value.value).summary, .faint)
      case .folded(let count, _, let depth):
        text += StyledText(String(repeating: " ", count: margin + 2)) + guides(depth, deepest: deepest)
        text += StyledText("… \(count) more \(count == 1 ? "turn" : "turns") …", .faint)
      }
      return text.onOneLine.elided(to: canvas.width).withoutTrailingSpaces
    }
  }

  /// Returns a place in short: `7:2` for line 2 of cell 7.
  private static func location(_ line: TraceEntry.Line) -> String {
    let cell = line.label.split(separator: " ").last.map { "\($0):" } ?? ""
    return Sanitiser.label("\(cell)\(line.number)")
  }

  /// Returns the label of a value without a name: its line.
  private static func expression(_ line: TraceEntry.Line) -> String {
    let words = line.source.trimmingPrefix("return ")
    return words.count > 40 ? "\(words.prefix(39))…" : String(words)
  }

  private func guides(_ depth: Int, deepest: Int) -> StyledText {
    StyledText(String(repeating: "│ ", count: min(max(depth, 0), deepest)), .faint)
  }
}
