/// A row of an emulated screen.
struct ScreenRow {
  /// The characters in each column. A wide character also covers the column after its own.
  private(set) var characters: [Character]
  /// The number of columns written to since the row was last cleared as a whole. As in tmux, erasing some of
  /// them doesn't reduce it.
  private(set) var used = 0
  /// Whether the text continues in the next row.
  var isWrapped = false
  static let covered: Character = "\u{0}"

  /// Creates an empty row.
  init(columns: Int) {
    characters = Array(repeating: " ", count: columns)
  }

  /// Creates a row of text, such as part of a rewrapped wider or narrower one.
  init(_ text: some Sequence<Character>, columns: Int, isWrapped: Bool) {
    characters = Array(text)
    used = characters.count
    characters += Array(repeating: " ", count: max(0, columns - used))
    self.isWrapped = isWrapped
  }

  /// The row without trailing spaces.
  var text: String {
    var text = String(characters.filter { $0 != Self.covered })
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The characters written to the row.
  var content: ArraySlice<Character> { characters[..<used] }

  mutating func put(_ character: Character, width: Int, at column: Int) {
    characters[column] = character
    if width == 2 { characters[column + 1] = Self.covered }
    used = max(used, column + width)
  }

  mutating func insertBlanks(_ count: Int, at column: Int) {
    characters.insert(contentsOf: Array(repeating: " ", count: count), at: column)
    characters.removeLast(count)
    if used > column { used = min(characters.count, used + count) }
  }

  mutating func delete(_ count: Int, at column: Int) {
    let columns = characters.count
    characters.removeSubrange(column..<min(columns, column + count))
    while characters.count < columns { characters.append(" ") }
  }

  mutating func clear(_ range: Range<Int>) {
    if range == characters.indices {
      self = ScreenRow(columns: characters.count)
    } else {
      for column in range { characters[column] = " " }
    }
  }
}
