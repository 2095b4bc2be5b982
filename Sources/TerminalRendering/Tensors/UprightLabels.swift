/// Labels of columns, each from top to bottom above its column: a column without numbers is narrower than any word.
struct UprightLabels {
  /// The most letters of a label.
  private static let limit = 6

  let labels: [String]
  /// The width of a column.
  let width: Int
  /// The number of columns of the canvas before the first.
  let gutter: Int

  func lines() -> [StyledText] {
    let short = ShortLabels.of(labels, count: Self.limit).map(Array.init)
    let height = short.map(\.count).max() ?? 0
    return (0..<height).map { level in
      short.reduce(StyledText(String(repeating: " ", count: gutter))) { line, label in
        let index = level - height + label.count
        let letter = index >= 0 ? StyledText(String(label[index]), .faint) : " "
        // A wide letter doesn't fit a narrow cell.
        return line + (letter.width <= width ? letter.padded(to: width) : StyledText("·", .faint))
      }.withoutTrailingSpaces
    }
  }
}
