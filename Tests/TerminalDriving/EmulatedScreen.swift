/// A terminal's screen after some output: as much of an xterm as libedit uses.
public struct EmulatedScreen {
  var cells: [ScreenRow]
  /// The rows that scrolled off the top, the oldest first.
  var scrolledOff: [ScreenRow] = []
  /// The cursor's position, counted from 0.
  public internal(set) var row = 0, column = 0
  /// Control sequences unknown to this screen.
  public private(set) var unknown: [String] = []
  /// The terminal's answers to queries, to be sent by whoever types.
  var answers: [UInt8] = []
  private var modes: Set<String> = []
  /// The screen's size.
  public internal(set) var columns: Int, rows: Int
  var isWrapDue = false
  private var pending: [UInt8] = []

  /// Creates an empty screen.
  public init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: ScreenRow(columns: columns), count: rows)
  }

  /// The rows from the top to the last that isn't empty, without trailing spaces.
  public var lines: [String] {
    var lines = cells.map(\.text)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The rows that scrolled off the top, the oldest first, without trailing spaces.
  public var linesAbove: [String] { scrolledOff.map(\.text) }

  /// The cursor's row, without trailing spaces.
  public var cursorLine: String { cells[row].text }

  /// Processes a program's output.
  public mutating func show(_ bytes: [UInt8]) {
    var rest = (pending + bytes)[...]
    defer { pending = Array(rest) }
    while let length = Self.completeLength(rest) {
      let unit = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
      if unit[0] == 0x1b {
        escape(String(decoding: unit.dropFirst(), as: UTF8.self))
      } else {
        for scalar in String(decoding: unit, as: UTF8.self).unicodeScalars { draw(scalar) }
      }
    }
  }

  /// Returns the length of the first character or control sequence, if it is complete.
  private static func completeLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x1b {
      guard bytes.count > 1 else { return nil }
      guard bytes[bytes.startIndex + 1] == UInt8(ascii: "[") else { return 2 }
      return bytes.dropFirst(2).firstIndex { (0x40...0x7e).contains($0) }.map { $0 + 1 - bytes.startIndex }
    }
    let length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    return bytes.count >= length ? length : nil
  }

  private mutating func draw(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": moveTo(row, 0)
    case "\n": lineFeed()
    case "\u{8}": moveTo(row, column - 1)
    case "\t": moveTo(row, (column / 8 + 1) * 8)
    case "\u{7}": break
    default: put(Character(scalar), width: Self.width(scalar))
    }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x200d, 0x300...0x36f, 0xfe0f: 0
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xff00...0xff60, 0x1f300...0x1faff: 2
    default: 1
    }
  }

  private mutating func put(_ character: Character, width: Int) {
    guard width > 0 else {
      unknown.append("a character without width")
      return
    }
    if isWrapDue || column + width > columns {
      cells[row].isWrapped = true
      moveTo(row, 0)
      lineFeed()
    }
    if modes.contains("4") { insertBlanks(width) }
    cells[row].put(character, width: width, at: column)
    column += width
    if column == columns {
      column -= 1
      isWrapDue = true
    }
  }

  private mutating func lineFeed() {
    isWrapDue = false
    if row + 1 < rows {
      row += 1
    } else {
      scrolledOff.append(cells.removeFirst())
      cells.append(ScreenRow(columns: columns))
    }
  }

  private mutating func moveTo(_ newRow: Int, _ newColumn: Int) {
    row = max(0, min(rows - 1, newRow))
    column = max(0, min(columns - 1, newColumn))
    isWrapDue = false
  }

  private mutating func insertBlanks(_ count: Int) {
    cells[row].insertBlanks(count, at: column)
  }

  private mutating func escape(_ sequence: String) {
    guard sequence.first == "[", let command = sequence.last else {
      if sequence != "=" && sequence != ">" { unknown.append(sequence) }
      return
    }
    let argument = String(sequence.dropFirst().dropLast())
    let number = Int(argument.split(separator: ";").first ?? "") ?? 0
    let count = max(1, number)
    switch command {
    case "A": moveTo(row - count, column)
    case "B": moveTo(row + count, column)
    case "C": moveTo(row, column + count)
    case "D": moveTo(row, column - count)
    case "G": moveTo(row, count - 1)
    case "H": moveTo(count - 1, (Int(argument.split(separator: ";").last ?? "") ?? 1) - 1)
    case "J": clearScreen(fromCursor: number == 0)
    case "K": clearRow(number == 0 ? column..<columns : number == 1 ? 0..<column + 1 : 0..<columns)
    case "P": cells[row].delete(count, at: column)
    case "@": insertBlanks(count)
    case "h": modes.insert(argument)
    case "l": modes.remove(argument)
    case "m": break
    case "n" where number == 6: answers += Array("\u{1b}[\(row + 1);\(column + 1)R".utf8)
    default: unknown.append(sequence)
    }
  }

  /// Clears a row. As in tmux, a row that is cleared as a whole no longer belongs to the line above it.
  private mutating func clearRow(_ range: Range<Int>) {
    cells[row].clear(range)
    guard range == 0..<columns else { return }
    if row > 0 {
      cells[row - 1].isWrapped = false
    } else if let last = scrolledOff.indices.last {
      scrolledOff[last].isWrapped = false
    }
  }

  /// Clears the screen. As in tmux, the rows are kept if all of the screen is cleared.
  private mutating func clearScreen(fromCursor: Bool) {
    if !fromCursor || (row, column) == (0, 0) {
      let last = cells.lastIndex { $0.used > 0 }
      scrolledOff += cells.prefix(last.map { $0 + 1 } ?? 0)
    }
    if fromCursor { clearRow(column..<columns) }
    for below in (fromCursor ? row + 1 : 0)..<rows { cells[below] = ScreenRow(columns: columns) }
    if row + 1 < rows { cells[row].isWrapped = false }
  }
}
