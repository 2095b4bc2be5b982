extension StyledText {
  /// Returns the text broken into lines no wider than a width.
  ///
  /// Lines break at spaces, between wide characters (Chinese and Japanese write no spaces), and inside a word
  /// only if the word alone is wider than a line: then behind a hyphen or another sign if there is one. A newline always breaks. An empty text has no lines.
  public func wrapped(to width: Int) -> [StyledText] {
    guard !isEmpty else { return [] }
    return cells.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Self.broken($0, to: max(width, 2)) }
  }

  /// The text broken only at its newlines. A newline at the end doesn't start another line.
  var linesAsWritten: [StyledText] {
    var lines = cells.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText(cells: $0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func broken(_ cells: ArraySlice<Cell>, to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line: [Cell] = []
    var used = 0
    var breakPoint = 0
    for cell in cells {
      if cell.character == " " {
        if used + 1 > width {
          lines.append(trimmed(line[...]))
          (line, used, breakPoint) = ([], 0, 0)
        } else if !line.isEmpty || lines.isEmpty {
          line.append(cell)
          used += 1
          breakPoint = line.count
        }
        continue
      }
      if cell.width == 2, line.last?.width == 2, !closers.contains(cell.character) { breakPoint = line.count }
      if used + cell.width > width {
        if breakPoint == 0 { breakPoint = seam(in: line) }
        let rest = breakPoint > 0 ? Array(line[breakPoint...]) : []
        lines.append(trimmed(breakPoint > 0 ? line[..<breakPoint] : line[...]))
        line = rest
        used = rest.reduce(0) { $0 + $1.width }
        breakPoint = 0
      }
      line.append(cell)
      used += cell.width
    }
    lines.append(trimmed(line[...]))
    return lines
  }

  /// Returns the place behind the last sign in a word at which it may be broken; 0 if there is none.
  private static func seam(in word: [Cell]) -> Int {
    guard let last = word.lastIndex(where: { "-_/.,:(".contains($0.character) }), last >= 2 else { return 0 }
    return last + 1
  }

  private static func trimmed(_ line: ArraySlice<Cell>) -> StyledText {
    var line = line
    while line.last?.character == " " { line.removeLast() }
    return StyledText(cells: line)
  }

  /// Wide characters that may not begin a line.
  private static let closers: Set<Character> = ["。", "、", "，", "．", "）", "」", "』", "】", "！", "？", "：", "；"]
}

extension [StyledText.Cell] {
  fileprivate func split(separator: Character, omittingEmptySubsequences: Bool) -> [ArraySlice<StyledText.Cell>] {
    split(omittingEmptySubsequences: omittingEmptySubsequences) { $0.character == separator }
  }
}
