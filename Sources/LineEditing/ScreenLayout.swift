import CLibEdit

/// The place where libedit puts each character of a prompt and the text after it.
///
/// The rules are libedit's: a full row ends at once, a wide character that doesn't fit goes to the next row, a
/// tab goes to the next multiple of 8, and a control character is two columns wide.
struct ScreenLayout: Equatable {
  var row = 0
  var column = 0
  let columns: Int
  /// The text of each line, as the widths of its characters. Rows that end because they are full are one line.
  private(set) var lines: [[Int]] = [[]]

  init(columns: Int) {
    self.columns = max(columns, 2)
  }

  /// Returns the layout after `texts`, one after the other.
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
      endLine()
      lines.append([])
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

  /// Writes the space by which libedit moves from a full row to the next.
  mutating func endLine() {
    if column == 0, lines.last?.isEmpty == false { lines[lines.count - 1].append(1) }
  }

  /// Goes to the next row if a character doesn't fit.
  mutating func makeRoom(for scalar: Unicode.Scalar) {
    if scalar >= " " { makeRoom(Self.width(scalar)) }
  }

  private mutating func makeRoom(_ width: Int) {
    guard column + width > columns else { return }
    lines[lines.count - 1] += Array(repeating: 1, count: columns - column)
    row += 1
    column = 0
  }

  private mutating func advance(_ width: Int) {
    makeRoom(width)
    lines[lines.count - 1].append(width)
    column += width
    if column >= columns {
      row += 1
      column = 0
    }
  }

  /// Returns whether a character is drawn as itself, in columns of its own.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    wcwidth(wchar_t(truncatingIfNeeded: scalar.value)) > 0
  }

  /// Returns the number of columns a character takes. One that can't be printed is drawn as `\U+1234`.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    let width = Int(wcwidth(wchar_t(truncatingIfNeeded: scalar.value)))
    guard width < 0 else { return width }
    return scalar.value > 0xffff ? 8 : 7
  }
}

extension Unicode.Scalar {
  /// Whether the terminal draws it over or into the character before it, like a joiner or an accent.
  var isWithoutWidth: Bool { self >= "\u{300}" && wcwidth(wchar_t(truncatingIfNeeded: value)) == 0 }
}

/// The part of a long cell that is in libedit's buffer: as many of its lines as the terminal has rows for.
///
/// libedit misplaces the cursor in a text taller than the terminal.
struct LineWindow: Equatable {
  /// The numbers of the lines shown.
  let range: Range<Int>

  /// - Parameters:
  ///   - heights: the rows each line takes.
  ///   - rows: the rows available.
  ///   - cursorLine: the line that must be shown.
  ///   - start: the first line to show, if that leaves `cursorLine` in sight.
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
