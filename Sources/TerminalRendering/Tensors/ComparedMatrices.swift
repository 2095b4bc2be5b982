/// Matrices of one shape, side by side or one below the other, with some entries marked.
struct ComparedMatrices: TerminalView {
  let sides: [(name: String?, grid: TensorGrids.Grid)]
  let format: NumberFormat
  /// The entries that differ, as row times columns plus column.
  let differing: Set<Int>
  let rowLimit: Int

  private var height: Int { sides[0].grid.rows }
  private var breadth: Int { sides[0].grid.columns }

  func lines(on canvas: Canvas) -> [StyledText] {
    let rows = choose(from: height, limit: rowLimit, differing: Set(differing.map { $0 / breadth }))
    let width = numberWidth(rows: rows)
    let columns = chooseColumns(width: width, available: canvas.width)
    let blocks = sides.map { name, grid in
      (name.map { [StyledText(Sanitiser.label($0), .bold).elided(to: canvas.width)] } ?? [])
        + rows.indices.map { line(of: grid, row: $0, columns: columns, width: width).elided(to: canvas.width) }
    }
    var lines = SideBySide.lines(blocks, gap: 4, width: canvas.width).map(\.withoutTrailingSpaces)
    if !rows.isWhole || !columns.isWhole {
      let note = "… \(rows.shown) of \(rows.total) rows, \(columns.shown) of \(columns.total) columns shown"
      lines += StyledText(note, .faint).wrapped(to: canvas.width)
    }
    return lines
  }

  /// Chooses all indices, or as many as the limit allows: those that differ first, then from the start.
  private func choose(from total: Int, limit: Int, differing: Set<Int>) -> Excerpt {
    guard total > limit else { return Excerpt(of: total, limit: total) }
    let kept = differing.sorted().prefix(limit)
    let filling = (0..<total).lazy.filter { !differing.contains($0) }.prefix(limit - kept.count)
    return Excerpt(of: total, chosen: (kept + Array(filling)).sorted())
  }

  /// Chooses as many columns as fit, counting the gaps between them.
  private func chooseColumns(width: Int, available: Int) -> Excerpt {
    let marked = Set(differing.map { $0 % breadth })
    var limit = min(breadth, available / (width + 2) + 1)
    while true {
      let columns = choose(from: breadth, limit: limit, differing: marked)
      let used = columns.indices.reduce(-1) { $0 + ($1 == nil ? 2 : width + 2) }
      if used <= available || limit == 1 { return columns }
      limit -= 1
    }
  }

  private func numberWidth(rows: Excerpt) -> Int {
    rows.indices.compactMap { $0 }.reduce(1) { widest, row in
      (0..<breadth).reduce(widest) { widest, column in
        sides.reduce(widest) { max($0, format.string($1.grid[row, column]).count) }
      }
    }
  }

  private func line(of grid: TensorGrids.Grid, row: Int?, columns: Excerpt, width: Int) -> StyledText {
    guard let row else { return StyledText("⋮", .faint) }
    var line = StyledText()
    for (place, column) in columns.indices.enumerated() {
      if place > 0 { line += " " }
      guard let column else {
        line += StyledText("…", .faint)
        continue
      }
      let number = StyledText(format.string(grid[row, column])).padded(to: width, .right)
      let isMarked = differing.contains(row * breadth + column)
      line += isMarked ? (number + "*").over(Style(ink: .red, .bold)) : number + " "
    }
    return line
  }
}
