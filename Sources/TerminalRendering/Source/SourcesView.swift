import Reports

/// Pieces of Swift under their titles: side by side where each has room, and otherwise one below the other.
///
///     yours                                          a solution
///     func mean(_ x: Tensor) -> Tensor {             func mean(_ x: Tensor) -> Tensor {
///       x.sum() / Float(x.count)                       x.mean()
///     }                                              }
struct SourcesView: TerminalView {
  let sources: [TitledSource]

  /// Creates a view of sources.
  init(_ sources: [TitledSource]) { self.sources = sources }

  private static let gap = 3
  /// The columns below which code that was written for a whole window can't be read.
  private static let narrowest = 56

  func lines(on canvas: Canvas) -> [StyledText] {
    let count = max(1, sources.count)
    let share = (canvas.width - Self.gap * (count - 1)) / count
    guard count > 1, share >= Self.narrowest else {
      return sources.enumerated().flatMap { place, source in
        (place > 0 ? [StyledText()] : []) + block(source, width: canvas.width)
      }
    }
    return SideBySide.lines(sources.map { block($0, width: share) }, gap: Self.gap, width: canvas.width)
  }

  private func block(_ source: TitledSource, width: Int) -> [StyledText] {
    let lines = source.source.split(separator: "\n", omittingEmptySubsequences: false).map {
      TabStops.expanded(String($0))
    }
    let code = SwiftHighlighter.highlight(lines.joined(separator: "\n")).linesAsWritten
    return [StyledText(Sanitiser.label(source.title), Style(.bold))]
      + code.flatMap { CodeLines.parts(of: $0, width: width).map(\.shown) }
  }
}
