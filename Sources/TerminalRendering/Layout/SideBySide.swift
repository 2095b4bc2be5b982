/// Sets blocks of lines side by side, as many in a row as fit, with the rest below.
enum SideBySide {
  /// Returns the lines of the blocks, with a gap between neighbours and an empty line between rows of blocks.
  static func lines(_ blocks: [[StyledText]], gap: Int, width: Int) -> [StyledText] {
    var rows: [[[StyledText]]] = []
    var used = 0
    for block in blocks {
      let needed = blockWidth(block)
      if !rows.isEmpty, used + gap + needed <= width {
        rows[rows.count - 1].append(block)
        used += gap + needed
      } else {
        rows.append([block])
        used = needed
      }
    }
    return rows.enumerated().flatMap { index, row in (index > 0 ? [StyledText()] : []) + joined(row, gap: gap) }
  }

  private static func blockWidth(_ block: [StyledText]) -> Int { block.map(\.width).max() ?? 0 }

  private static func joined(_ row: [[StyledText]], gap: Int) -> [StyledText] {
    let widths = row.map(blockWidth)
    let height = row.map(\.count).max() ?? 0
    return (0..<height).map { index in
      let last = row.lastIndex { index < $0.count } ?? 0
      var line = StyledText()
      for (column, block) in row.enumerated() where column <= last {
        let part = index < block.count ? block[index] : StyledText()
        line += column == last ? part : part.padded(to: widths[column] + gap)
      }
      return line
    }
  }
}
