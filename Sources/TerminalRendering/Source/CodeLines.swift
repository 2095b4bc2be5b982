/// Breaks lines of code that are too wide: between words, and if it can outside of strings.
///
///     let scores = matmul(queries, keys.transposed()) / Float(4).squareRoot()
///
///     let scores = matmul(queries,
///         keys.transposed()) /
///         Float(4).squareRoot()
///
/// What goes on stands four columns to the right of the line's own indentation. A comment goes on as a comment, so that
/// the lines can still be copied. Only a word that is wider than a line is broken within.
enum CodeLines {
  /// A part of a line that stands in a row of its own.
  struct Part {
    /// The column of the line at which it begins.
    var column: Int
    /// What stands before it: the indentation, and the mark of a comment.
    var head: StyledText
    var text: StyledText

    /// The part as it is shown.
    var shown: StyledText { head + text }
  }

  /// Returns the parts of a line, none wider than a width. A line that fits is one part.
  static func parts(of line: StyledText, width: Int) -> [Part] {
    guard line.width > width else { return [Part(column: 0, head: StyledText(), text: line)] }
    let cells = line.cells
    let margin = min(cells.prefix { $0.character == " " }.count + 4, width / 2)
    let comment = cells.indices.first { isComment(cells, at: $0) }
    var parts: [Part] = []
    var start = 0
    var column = 0
    while start < cells.count {
      var head = StyledText()
      if start > 0 {
        head += StyledText(String(repeating: " ", count: margin))
        if let comment, start > comment + 1, width - margin > 8 { head += StyledText("// ", cells[comment].style) }
      }
      let end = end(of: cells, from: start, width: max(width - head.width, 2), isFirst: start == 0)
      parts.append(Part(column: column, head: head, text: StyledText(cells: cells[start..<end]).withoutTrailingSpaces))
      column += cells[start..<end].reduce(0) { $0 + $1.width }
      start = end
      while start < cells.count, cells[start].character == " " { (start, column) = (start + 1, column + 1) }
    }
    return parts
  }

  private static func isComment(_ cells: [StyledText.Cell], at index: Int) -> Bool {
    index + 1 < cells.count && cells[index].character == "/" && cells[index + 1].character == "/"
      && cells[index].style == SwiftHighlighter.comment
  }

  /// Returns the end of the part that begins at a cell.
  private static func end(of cells: [StyledText.Cell], from start: Int, width: Int, isFirst: Bool) -> Int {
    var end = start
    var used = 0
    while end < cells.count, used + cells[end].width <= width {
      used += cells[end].width
      end += 1
    }
    guard end < cells.count else { return end }
    // No part ends within the indentation of the first.
    let least = isFirst ? start + cells[start...].prefix { $0.character == " " }.count : start
    guard least < end else { return max(end, start + 1) }
    let places = (least + 1)...end
    return places.last {
      isGap(cells, at: $0) && $0 - start > width / 3 && cells[$0 - 1].style != SwiftHighlighter.string
    }
      ?? places.last { isGap(cells, at: $0) } ?? places.last { isSeam(cells, at: $0) } ?? max(end, start + 1)
  }

  /// Returns whether there is a space on one side of a place.
  private static func isGap(_ cells: [StyledText.Cell], at index: Int) -> Bool {
    cells[index].character == " " || cells[index - 1].character == " "
  }

  /// Returns whether a word ends before a place or begins behind it.
  private static func isSeam(_ cells: [StyledText.Cell], at index: Int) -> Bool {
    !isWordPart(cells[index].character) || !isWordPart(cells[index - 1].character)
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
