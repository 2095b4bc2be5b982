/// Counts the rows of a terminal that a text takes, with what the terminal does at its right edge.
///
/// A tab goes to the next stop, a carriage return to the start of the row. A text that clears the screen or goes to its
/// corner begins in the first row again.
struct RowCount {
  /// The number of columns of a row.
  var columns: Int
  /// The rows above the one that the cursor is in.
  var row = 0
  /// The column of the cursor. A full row is left only by the character after it.
  var column = 0
  private var escape = Escape.none

  private enum Escape {
    case none, begun, string
    case control(String)
  }

  init(columns: Int) { self.columns = max(columns, 1) }

  /// Returns the rows that a line takes by itself.
  static func rows(of line: StyledText, columns: Int) -> Int {
    guard line.width > columns else { return 1 }
    var count = RowCount(columns: columns)
    for character in line.plain { count.add(character) }
    return count.row + 1
  }

  /// Returns the row in which a character would be drawn; nil if it isn't drawn.
  func row(of character: Character) -> Int? {
    guard case .none = escape else { return nil }
    if character.isNewline, character != "\r" { return row }
    let width = DisplayWidth.of(character)
    return width == 0 ? nil : column + width > columns ? row + 1 : row
  }

  /// Takes in a character.
  mutating func add(_ character: Character) {
    if take(inEscape: character) { return }
    switch character {
    case "\u{1B}": escape = .begun
    case "\r": column = 0
    case "\n", "\r\n": (row, column) = (row + 1, 0)
    case "\t": column = min((column / 8 + 1) * 8, columns - 1)
    case "\u{8}": column = max(0, column - 1)
    default:
      let width = DisplayWidth.of(character)
      if column + width > columns { (row, column) = (row + 1, 0) }
      column += width
    }
  }

  private mutating func take(inEscape character: Character) -> Bool {
    switch escape {
    case .none: return false
    case .begun:
      escape = character == "[" ? .control("") : character == "]" ? .string : .none
    case .string:
      if character == "\u{7}" || character == "\\" { escape = .none }
    case .control(let parameters):
      guard ("@"..."~").contains(character) else {
        escape = .control(parameters + String(character))
        break
      }
      escape = .none
      obey(character, Int(parameters.prefix { $0 != ";" }))
    }
    return true
  }

  private mutating func obey(_ command: Character, _ number: Int?) {
    switch command {
    case "H", "f": (row, column) = (max(0, (number ?? 1) - 1), 0)
    case "J" where (number ?? 0) >= 2: (row, column) = (0, 0)
    case "A", "F": row = max(0, row - max(1, number ?? 1))
    case "B", "E": row += max(1, number ?? 1)
    case "G": column = max(0, min(columns, number ?? 1) - 1)
    default: break
    }
  }
}
