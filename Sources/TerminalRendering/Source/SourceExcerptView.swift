import Reports

/// Numbered lines of source, with a caret under one of them.
///
/// A line wider than the canvas is broken between words, with the caret under the part that has the place. If lines would
/// take many rows, all of them show the same columns, those around the caret.
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
    let offset = isBroken(width: available) ? 0 : offset(for: mark, available: available)
    let label = StyledText(Sanitiser.label(excerpt.label), .faint)
    let margin = StyledText(String(repeating: " ", count: gutter + 1))
    var lines = label.isEmpty ? [] : [(margin + label).elided(to: canvas.width)]
    for (index, source) in excerpt.lines.enumerated() {
      let number = StyledText(String(excerpt.firstLine &+ index)).padded(to: gutter, .right)
      let code = SwiftHighlighter.highlight(TabStops.expanded(source)).onOneLine
      let mark = index == marked ? mark : nil
      if code.width > available, isBroken(width: available) {
        lines += broken(code, number: number, margin: margin, mark: mark, width: available)
        continue
      }
      let line = (number + " │ ").over(.faint) + Self.window(code, from: offset, width: available)
      lines.append(line.withoutTrailingSpaces)
      guard let mark else { continue }
      let start = min(mark.start - offset, available - 1)
      lines.append(caret(at: start, width: min(mark.width, available - start), margin: margin))
    }
    return lines
  }

  private func caret(at column: Int, width: Int, margin: StyledText) -> StyledText {
    let caret = String(repeating: " ", count: column) + "^" + String(repeating: "~", count: max(0, width - 1))
    return (margin + "│ ").over(.faint) + StyledText(caret, Style(ink: ink, .bold))
  }

  /// The most rows of a line that is broken.
  private static let mostRows = 4

  /// Returns whether lines are broken in which there is no room for them in one row.
  private func isBroken(width: Int) -> Bool {
    excerpt.lines.allSatisfy { line in
      let code = StyledText(Sanitiser.label(TabStops.expanded(line)))
      return code.width <= width * Self.mostRows && CodeLines.parts(of: code, width: width).count <= Self.mostRows
    }
  }

  /// Returns the rows of a line that is broken, with the caret under the one in which the mark begins.
  private func broken(
    _ code: StyledText, number: StyledText, margin: StyledText, mark: Mark?, width: Int
  ) -> [StyledText] {
    let parts = CodeLines.parts(of: code, width: width)
    let marked = mark.flatMap { mark in parts.lastIndex { $0.column <= mark.start } }
    return parts.enumerated().flatMap { index, part -> [StyledText] in
      let gutter = index == 0 ? number + " │ " : margin + "│ "
      let row = (gutter.over(.faint) + part.shown).withoutTrailingSpaces
      guard let mark, index == marked else { return [row] }
      let start = min(part.head.width + mark.start - part.column, width - 1)
      let end = max(part.shown.width, start + 1)
      return [row, caret(at: start, width: min(mark.width, end - start), margin: margin)]
    }
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
