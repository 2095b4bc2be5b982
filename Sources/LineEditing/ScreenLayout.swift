import CLibEdit

/// Where libedit puts each character of a prompt and the text after it.
///
/// The rules are libedit's: a row that is full ends at once, a wide character that doesn't fit goes to
/// the next row, a tab goes to the next multiple of 8, and a control character is two wide.
struct ScreenLayout: Equatable {
  var row = 0
  var column = 0
  let columns: Int

  init(columns: Int) {
    self.columns = max(columns, 2)
  }

  /// The layout after `texts`, one after the other.
  static func end(of texts: String..., columns: Int) -> ScreenLayout {
    var layout = ScreenLayout(columns: columns)
    for text in texts { layout.add(text.unicodeScalars) }
    return layout
  }

  mutating func add(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { add(scalar) }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n":
      row += 1
      column = 0
    case "\t":
      repeat { advance(1) } while column % 8 != 0
    case "\0"..<" ", "\u{7f}":
      advance(1)
      advance(1)
    default:
      advance(Self.width(scalar))
    }
  }

  private mutating func advance(_ width: Int) {
    if column + width > columns {
      row += 1
      column = 0
    }
    column += width
    if column >= columns {
      row += 1
      column = 0
    }
  }

  /// How many columns a character takes. One that can't be printed is drawn as `\U+1234`.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    let width = Int(wcwidth(wchar_t(truncatingIfNeeded: scalar.value)))
    guard width < 0 else { return width }
    return scalar.value > 0xffff ? 8 : 7
  }
}

extension Unicode.Scalar {
  /// Whether the terminal draws it over or into the character before it, as a joiner or an accent.
  var isWithoutWidth: Bool { self >= "\u{300}" && wcwidth(wchar_t(truncatingIfNeeded: value)) == 0 }
}

/// The part of a long cell that is in libedit's buffer: as many of its lines as the terminal has rows for.
///
/// libedit puts the cursor wrong in a text that is taller than the terminal.
struct LineWindow: Equatable {
  /// The numbers of the lines that are shown.
  let range: Range<Int>

  /// - Parameters:
  ///   - heights: the rows each line takes.
  ///   - rows: the rows there are.
  ///   - cursorLine: the line that must be shown.
  ///   - start: the first line to show if that leaves `cursorLine` in sight.
  init(heights: [Int], rows: Int, cursorLine: Int, start: Int) {
    if heights.reduce(0, +) <= rows {
      range = 0..<heights.count
      return
    }
    var first = min(start, cursorLine)
    while first < cursorLine, heights[first...cursorLine].reduce(0, +) > rows { first += 1 }
    var end = cursorLine + 1
    while end < heights.count, heights[first...end].reduce(0, +) <= rows { end += 1 }
    while first > 0, heights[first - 1..<end].reduce(0, +) <= rows { first -= 1 }
    range = first..<end
  }
}
