/// What a terminal shows after some output: as much of an xterm as libedit uses.
public struct EmulatedScreen {
  private var cells: [[Character]]
  /// Where the cursor is, both counted from 0.
  public private(set) var row = 0, column = 0
  /// Control sequences that this screen does not know.
  public private(set) var unknown: [String] = []
  private var modes: Set<String> = []
  /// The screen's size.
  public let columns: Int, rows: Int
  private var isWrapDue = false
  private var pending: [UInt8] = []
  private static let covered: Character = "\u{0}"

  /// An empty screen.
  public init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows from the top to the last that isn't empty, without the spaces at their ends.
  public var lines: [String] {
    var lines = cells.map(Self.text)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The row that the cursor is on, without the spaces at its end.
  public var cursorLine: String { Self.text(cells[row]) }

  private static func text(_ row: [Character]) -> String {
    var text = String(row.filter { $0 != covered })
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Takes in what a program wrote.
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

  /// The length of the first character or control sequence, if all of it is there.
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
      moveTo(row, 0)
      lineFeed()
    }
    if modes.contains("4") { insertBlanks(width) }
    cells[row][column] = character
    if width == 2 { cells[row][column + 1] = Self.covered }
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
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func moveTo(_ newRow: Int, _ newColumn: Int) {
    row = max(0, min(rows - 1, newRow))
    column = max(0, min(columns - 1, newColumn))
    isWrapDue = false
  }

  private mutating func insertBlanks(_ count: Int) {
    cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
    cells[row].removeLast(count)
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
    case "J":
      let first = number == 2 ? 0 : row + 1
      for below in first..<max(first, rows) { cells[below] = Array(repeating: " ", count: columns) }
      if number == 0 { clear(column..<columns) }
    case "K": clear(number == 0 ? column..<columns : number == 1 ? 0..<column + 1 : 0..<columns)
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      while cells[row].count < columns { cells[row].append(" ") }
    case "@": insertBlanks(count)
    case "h": modes.insert(argument)
    case "l": modes.remove(argument)
    case "m": break
    default: unknown.append(sequence)
    }
  }

  private mutating func clear(_ range: Range<Int>) {
    for column in range { cells[row][column] = " " }
  }
}
