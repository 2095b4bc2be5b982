import Reports

/// Numbered lines of source, with a caret under one of them.
///
/// A line wider than the canvas isn't wrapped: all lines show the same columns, those around the caret.
struct SourceExcerptView: TerminalView {
  let excerpt: SourceExcerpt
  let ink: Colour

  init(_ excerpt: SourceExcerpt, ink: Colour) {
    self.excerpt = excerpt
    self.ink = ink
  }

  /// The columns a mark covers, from 0, as displayed.
  private struct Mark {
    var start: Int
    var width: Int
  }

  func lines(on canvas: Canvas) -> [StyledText] {
    let last = excerpt.firstLine &+ excerpt.lines.count &- 1
    let gutter = max(String(last).count, String(excerpt.firstLine).count)
    let available = max(canvas.width - gutter - 3, 4)
    let marked = excerpt.line &- excerpt.firstLine
    let mark = excerpt.lines.indices.contains(marked) ? mark(in: excerpt.lines[marked]) : nil
    let offset = offset(for: mark, available: available)
    let label = StyledText(Sanitiser.label(excerpt.label), .faint)
    let margin = StyledText(String(repeating: " ", count: gutter + 1))
    var lines = label.isEmpty ? [] : [(margin + label).elided(to: canvas.width)]
    for (index, source) in excerpt.lines.enumerated() {
      let number = StyledText(String(excerpt.firstLine &+ index)).padded(to: gutter, .right)
      let code = SwiftHighlighter.highlight(TabStops.expanded(source)).onOneLine
      let line = (number + " │ ").over(.faint) + Self.window(code, from: offset, width: available)
      lines.append(line.withoutTrailingSpaces)
      guard index == marked, let mark else { continue }
      let start = min(mark.start - offset, available - 1)
      let tail = String(repeating: "~", count: max(0, min(mark.width, available - start) - 1))
      let caret = StyledText(String(repeating: " ", count: start) + "^" + tail, Style(ink: ink, .bold))
      lines.append((margin + "│ ").over(.faint) + caret)
    }
    return lines
  }

  /// Converts bytes to columns, counting the tabs and wide characters before the mark.
  private func mark(in source: String) -> Mark {
    func column(at bytes: Int) -> Int {
      // A column inside a character counts as the character's start: slicing a string rounds down.
      let end = source.utf8.index(source.startIndex, offsetBy: max(0, bytes), limitedBy: source.endIndex)
      return DisplayWidth.of(Sanitiser.label(TabStops.expanded(String(source[..<(end ?? source.endIndex)]))))
    }
    let start = column(at: excerpt.column &- 1)
    let end = column(at: excerpt.column &- 1 &+ max(1, excerpt.length))
    return Mark(start: start, width: max(1, end - start))
  }

  /// Returns the number of columns left out on the left, so that the mark is in view.
  private func offset(for mark: Mark?, available: Int) -> Int {
    let widest = excerpt.lines.map { DisplayWidth.of(Sanitiser.label(TabStops.expanded($0))) }.max() ?? 0
    guard let mark, widest > available else { return 0 }
    let end = mark.start + min(mark.width, available / 2)
    guard end > available - 1 else { return 0 }
    return max(0, min(mark.start - available / 3, widest + 1 - available))
  }

  /// Returns the columns of a line from an offset on, with an ellipsis at each end that is cut.
  private static func window(_ line: StyledText, from offset: Int, width: Int) -> StyledText {
    guard offset > 0 else { return line.elided(to: width) }
    var column = 0
    var kept: [StyledText.Cell] = []
    for cell in line.cells {
      if column > offset {
        // If the cut goes through a wide character, its second half is left empty.
        if kept.isEmpty, column > offset + 1 { kept.append(.init(character: " ", style: .plain, width: 1)) }
        kept.append(cell)
      }
      column += cell.width
    }
    return (kept.isEmpty ? StyledText() : StyledText("…", .faint)) + StyledText(cells: kept).elided(to: width - 1)
  }
}
