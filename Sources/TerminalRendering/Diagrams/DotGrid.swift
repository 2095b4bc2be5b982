/// A grid of characters of which each has 2 × 4 dots, as in braille: lines of dots, and marks on top.
struct DotGrid {
  /// What one character shows.
  private struct Place {
    var dots: UInt8 = 0
    /// The curve that drew there last; nil if none did.
    var curve: Int?
    /// The curve whose mark stands there; nil if none does.
    var mark: Int?
    /// Whether marks of several curves do.
    var isShared = false
  }

  /// The number of characters.
  let columns: Int, rows: Int
  private var places: [Place]

  /// Creates an empty grid.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    places = Array(repeating: Place(), count: columns * rows)
  }

  /// Returns the dot at a position between 0 and 1 from the left and from below.
  func dot(_ x: Double, _ y: Double) -> (x: Int, y: Int) {
    (x: Self.place(x, among: columns * 2), y: rows * 4 - 1 - Self.place(y, among: rows * 4))
  }

  private static func place(_ position: Double, among count: Int) -> Int {
    Int((min(max(position, 0), 1) * Double(count - 1)).rounded())
  }

  /// The bits of the dots of a character, row by row.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// Draws a line of dots from one to another.
  mutating func draw(from start: (x: Int, y: Int), to end: (x: Int, y: Int), curve: Int) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let x = start.x + Int((Double(end.x - start.x) * share).rounded())
      let y = start.y + Int((Double(end.y - start.y) * share).rounded())
      let index = y / 4 * columns + x / 2
      places[index].dots |= Self.bits[y % 4][x % 2]
      places[index].curve = curve
    }
  }

  /// Sets a curve's mark where a dot is.
  mutating func mark(_ dot: (x: Int, y: Int), curve: Int) {
    let index = dot.y / 4 * columns + dot.x / 2
    if let other = places[index].mark, other != curve { places[index].isShared = true }
    places[index].mark = curve
  }

  /// Whether marks of several curves stand in one place anywhere.
  var hasSharedMarks: Bool { places.contains(where: \.isShared) }

  /// Returns a row of characters, without the empty ones at its end.
  func line(_ row: Int) -> StyledText {
    var line = StyledText()
    let places = places[row * columns..<(row + 1) * columns]
    let end = places.lastIndex { $0.mark != nil || $0.curve != nil }.map { $0 + 1 } ?? places.startIndex
    for place in places[..<end] {
      if let mark = place.mark {
        line.append(place.isShared ? CurveMarks.shared : CurveMarks.mark(mark), CurveMarks.style(mark, place.isShared))
      } else if let curve = place.curve, let scalar = Unicode.Scalar(0x2800 + UInt32(place.dots)) {
        line.append(String(Character(scalar)), CurveMarks.style(curve, false))
      } else {
        line.append(" ")
      }
    }
    return line
  }
}
