/// A space at the end of a row.
struct BlankEnd: Equatable {
  let row: Int
  let column: Int
  /// The next row's first character, if this row is full.
  let next: Unicode.Scalar?

  /// Returns all blank ends of a text at a width.
  static func all(in text: [Unicode.Scalar], columns: Int) -> [BlankEnd] {
    var ends: [BlankEnd] = []
    var layout = ScreenLayout(columns: columns)
    for (index, scalar) in text.enumerated() {
      let row = layout.row
      layout.makeRoom(for: scalar)
      // A wide character that doesn't fit leaves a space.
      if layout.row > row { ends.append(BlankEnd(row: row, column: columns - 1, next: scalar)) }
      layout.add([scalar])
      guard scalar == " " || scalar == "\t" else { continue }
      let next = index + 1 < text.count ? text[index + 1] : "\n"
      if layout.column == 0 {
        if let drawn = drawn(next) { ends.append(BlankEnd(row: layout.row - 1, column: columns - 1, next: drawn)) }
      } else if next == "\n" {
        ends.append(BlankEnd(row: layout.row, column: layout.column - 1, next: nil))
      }
    }
    return ends
  }

  /// Returns the first character drawn for another; nil if unknown, as for a joiner or one that can't be printed.
  private static func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\n", "\t": " "
    case "\0"..<" ", "\u{7f}": "^"
    default: ScreenLayout.isPrintable(scalar) ? scalar : nil
    }
  }
}
