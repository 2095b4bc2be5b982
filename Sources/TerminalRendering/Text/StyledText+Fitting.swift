extension StyledText {
  /// A character with its style and width.
  struct Cell {
    var character: Character
    var style: Style
    var width: Int
  }

  /// The characters, one by one.
  var cells: [Cell] {
    spans.flatMap { span in
      span.text.map { Cell(character: $0, style: span.style, width: DisplayWidth.of($0)) }
    }
  }

  /// Creates a text from single characters.
  init(cells: some Sequence<Cell>) {
    self.init()
    var text = ""
    var style = Style.plain
    for cell in cells {
      if cell.style != style {
        append(text, style)
        text = ""
        style = cell.style
      }
      text.append(cell.character)
    }
    append(text, style)
  }

  /// Returns the text padded with spaces to a width; a wider text stays as it is.
  func padded(to width: Int, _ alignment: Alignment = .left, style: Style = .plain) -> StyledText {
    let space = width - self.width
    guard space > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .centre: space / 2
      case .right: space
      }
    return StyledText(String(repeating: " ", count: before), style) + self
      + StyledText(String(repeating: " ", count: space - before), style)
  }

  /// Returns the text cut to a width, with an ellipsis if anything was cut off.
  public func elided(to width: Int) -> StyledText {
    guard self.width > width else { return self }
    guard width > 0 else { return StyledText() }
    var kept: [Cell] = []
    var used = 0
    for cell in cells {
      if used + cell.width > width - 1 { break }
      kept.append(cell)
      used += cell.width
    }
    return StyledText(cells: kept) + StyledText("…", kept.last?.style ?? .plain)
  }

  /// Returns the text cut or padded to exactly a width.
  func fitted(to width: Int, _ alignment: Alignment = .left) -> StyledText {
    elided(to: width).padded(to: width, alignment)
  }

  /// The text without plain spaces at its end.
  var withoutTrailingSpaces: StyledText {
    var cells = self.cells
    while let last = cells.last, last.character == " ", last.style.background == nil { cells.removeLast() }
    return StyledText(cells: cells)
  }

  /// The text on one line: a newline becomes its visible symbol.
  var onOneLine: StyledText {
    var result = StyledText()
    for span in spans { result.append(Sanitiser.label(span.text), span.style) }
    return result
  }
}
