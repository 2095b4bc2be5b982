/// The difference between two texts, line by line, with the lines around it.
///
///     - recorded
///     + got
///        1   1   Tensor [2]
///        2     - 0.25 0.75
///            2 + 0.50 0.50
///
/// In colour, the words that differ within a line are marked as well. Spaces at the end of a changed line are
/// shown as `·`: nobody would find them otherwise.
public struct DiffView: TerminalView {
  /// The expected text.
  public var recorded: String
  /// The actual text.
  public var got: String
  /// The label of the first text.
  public var recordedLabel: String
  /// The label of the second text.
  public var gotLabel: String
  /// The number of equal lines shown around a difference.
  public var context: Int

  /// Creates a view of the difference.
  public init(
    recorded: String, got: String, recordedLabel: String = "recorded", gotLabel: String = "got", context: Int = 3
  ) {
    self.recorded = recorded
    self.got = got
    self.recordedLabel = recordedLabel
    self.gotLabel = gotLabel
    self.context = max(context, 0)
  }

  private static let removal = Style(ink: .red)
  private static let addition = Style(ink: .green)

  /// Returns the two labels, then the differences in their context; a single line if there is no difference.
  public func lines(on canvas: Canvas) -> [StyledText] {
    let old = Self.lines(of: recorded)
    let new = Self.lines(of: got)
    let difference = LineDifference.lines(from: old, to: new)
    if difference.allSatisfy(\.isSame) {
      let isEqual = recorded.utf8.elementsEqual(got.utf8)
      let text = isEqual ? "no difference" : "the texts differ only in the newline at their end"
      return StyledText(text, .faint).wrapped(to: canvas.width)
    }
    let digits = max(2, String(max(old.count, new.count)).count)
    let head = [
      StyledText("- " + Sanitiser.label(recordedLabel), Self.removal),
      StyledText("+ " + Sanitiser.label(gotLabel), Self.addition),
    ]
    return head.map { $0.elided(to: canvas.width) } + body(difference, digits: digits, width: canvas.width)
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { String($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func body(_ lines: [LineDifference.Line], digits: Int, width: Int) -> [StyledText] {
    let shown = shownIndices(lines)
    var result: [StyledText] = []
    var index = 0
    while index < lines.count {
      guard shown[index] else {
        let end = shown[index...].firstIndex(of: true) ?? lines.count
        let count = end - index
        result.append(StyledText("… \(count) equal \(count == 1 ? "line" : "lines") …", .faint))
        index = end
        continue
      }
      if case .same(let text, let old, let new) = lines[index] {
        result += row(old: old, new: new, mark: " ", StyledText(TabStops.expanded(text)), digits: digits, width: width)
        index += 1
      } else {
        let end = lines[index...].firstIndex(where: \.isSame) ?? lines.count
        result += changes(lines[index..<end], digits: digits, width: width)
        index = end
      }
    }
    return result
  }

  private func shownIndices(_ lines: [LineDifference.Line]) -> [Bool] {
    var shown = [Bool](repeating: false, count: lines.count)
    var last: Int?
    for index in lines.indices where !lines[index].isSame {
      let start = max(index - context, last ?? 0)
      let end = min(index + min(context, lines.count), lines.count - 1)
      for near in start...max(start, end) { shown[near] = true }
      last = index
    }
    return shown
  }

  /// Returns the lines removed and added at one place, paired in order as two versions of the same line.
  private func changes(_ lines: ArraySlice<LineDifference.Line>, digits: Int, width: Int) -> [StyledText] {
    var removed: [(text: String, number: Int)] = []
    var added: [(text: String, number: Int)] = []
    for line in lines {
      switch line {
      case .removed(let text, let old): removed.append((text, old))
      case .added(let text, let new): added.append((text, new))
      case .same: break
      }
    }
    let pairs = zip(removed, added).map { WordDifference.words($0.text, $1.text) }
    var result: [StyledText] = []
    for (index, line) in removed.enumerated() {
      let words = index < pairs.count ? pairs[index].old : [.init(text: line.text, differs: false)]
      result += row(
        old: line.number, new: nil, mark: "-", Self.marked(words, Self.removal), digits: digits, width: width)
    }
    for (index, line) in added.enumerated() {
      let words = index < pairs.count ? pairs[index].new : [.init(text: line.text, differs: false)]
      result += row(
        old: nil, new: line.number, mark: "+", Self.marked(words, Self.addition), digits: digits, width: width)
    }
    return result
  }

  private static func marked(_ words: [WordDifference.Word], _ style: Style) -> StyledText {
    var spaces = 0
    var line = StyledText()
    for word in words {
      line.append(word.text, word.differs ? style.overlaid(with: Style([.bold, .inverse])) : style)
      spaces = word.text.allSatisfy { $0 == " " } ? spaces + word.text.count : 0
    }
    guard let last = words.last?.text, last.hasSuffix(" ") else { return line }
    var cells = line.cells
    for index in cells.indices.reversed() {
      guard cells[index].character == " " else { break }
      cells[index].character = "·"
    }
    return StyledText(cells: cells)
  }

  private func row(
    old: Int?, new: Int?, mark: String, _ text: StyledText, digits: Int, width: Int
  ) -> [StyledText] {
    func number(_ number: Int?) -> String {
      let text = number.map { String($0) } ?? ""
      return String(repeating: " ", count: digits - text.count) + text
    }
    let style = mark == "-" ? Self.removal : mark == "+" ? Self.addition : .plain
    let head = StyledText("\(number(old)) \(number(new)) ", .faint) + StyledText(mark + " ", style)
    let hanging = StyledText(String(repeating: " ", count: head.width))
    let parts = text.onOneLine.wrapped(to: width - head.width)
    let lines = [head + (parts.first ?? StyledText())] + parts.dropFirst().map { hanging + $0 }
    return lines.map(\.withoutTrailingSpaces)
  }
}
