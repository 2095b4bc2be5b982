/// Decides where pages end, so that nothing leaves the screen before a reader asks for more.
///
///     var breaks = PageBreaks(columns: 80, height: 23)
///     breaks.add(DocumentView(document).passages(on: canvas))
///     while let step = breaks.next() {
///       switch step {
///       case .show(let lines): …
///       case .pause: …; breaks.turn()
///       }
///     }
///
/// - What fits a page is never divided, and stands on the next page if there isn't room for it on this one.
/// - A list or table is divided between two rows if a few of its rows have room.
/// - What leads on, a heading or a blank line, waits for what follows it and stays with it.
/// - What is higher than a page begins where it is if half a page or more is left, and is divided at a row of its own.
/// - Blank lines at the top of a page count for nothing: they are the first to leave the screen.
public struct PageBreaks {
  /// What to do next.
  public enum Step: Equatable, Sendable {
    /// Shows lines.
    case show([StyledText])
    /// Waits until the reader asks for more, and then calls ``PageBreaks/turn()``.
    case pause
  }

  /// So few rows of a list are not worth to be shown before a page ends.
  private static let fewRows = 6

  /// The height of a page that never ends.
  public static let endless = 1 << 40

  /// The number of columns of the terminal.
  public var columns: Int { didSet { count.columns = max(columns, 1) } }
  /// The rows of a page.
  public var height: Int { didSet { height = max(height, 1) } }
  /// The passages that have not been shown.
  private(set) var waiting: [Passage] = []
  private var count: RowCount
  /// Whether nothing but blank lines has been shown on this page.
  private var isAtTop = true
  /// Whether a passage was divided, and this page ended with it.
  private var isFull = false
  /// Whether the first passage that waits is the rest of one.
  private var hasRest = false

  /// Creates an empty page.
  public init(columns: Int, height: Int) {
    self.columns = columns
    self.height = max(height, 1)
    count = RowCount(columns: columns)
  }

  private var room: Int { height - count.row }

  /// Begins a page: the reader has seen all that was shown.
  public mutating func turn() {
    (count.row, isAtTop, isFull) = (0, true, false)
  }

  /// Adds what is to be shown next.
  public mutating func add(_ passages: [Passage]) {
    waiting += passages.map { passage in
      guard passage.lines.contains(where: { $0.width > columns * height }) else { return passage }
      return Passage(passage.lines.flatMap { $0.isEmpty ? [$0] : $0.wrapped(to: columns) }, leadsOn: passage.leadsOn)
    }
  }

  /// Puts the same passages in the place of those that wait, laid out for another width. The rest of one that was divided
  /// stays.
  ///
  /// - Parameter passages: those that were added last, among which are all that wait and were not divided.
  public mutating func replaceWaiting(with passages: [Passage]) {
    let count = min(waiting.count - (hasRest ? 1 : 0), passages.count)
    waiting.removeLast(count)
    add(Array(passages.suffix(count)))
  }

  /// Drops what waits. Returns the number of its lines.
  public mutating func drop() -> Int {
    defer { (waiting, hasRest) = ([], false) }
    return waiting.reduce(0) { $0 + $1.lines.count }
  }

  /// Returns the next step; nil if there is nothing to show, or only what leads on to something that hasn't come.
  ///
  /// - Parameter isLast: whether nothing follows what waits, so that nothing is kept back.
  public mutating func next(isLast: Bool = false) -> Step? {
    guard let last = waiting.firstIndex(where: { !$0.leadsOn }) ?? (isLast ? waiting.indices.last : nil) else {
      return nil
    }
    if isFull { return .pause }
    let group = Passage.joined(waiting[...last])
    let heights = group.lines.map { RowCount.rows(of: $0, columns: columns) }
    let blanks = group.blanksAtStart
    let onNewPage = heights.dropFirst(blanks).reduce(0, +)
    let free = isAtTop ? blanks : 0
    if onNewPage + blanks - free <= room { return show(group.lines, rows: onNewPage + blanks - free, through: last) }
    let isBetterThere = group.isList ? room < Self.fewRows : onNewPage <= height || room * 2 < height
    if !isAtTop, isBetterThere { return .pause }
    guard let cut = cut(group, heights: heights, free: free) else { return .pause }
    let (head, rest) = group.divided(before: cut)
    waiting.replaceSubrange(...last, with: [rest])
    (isFull, hasRest) = (true, true)
    return show(head, rows: heights[free..<cut].reduce(0, +), through: nil)
  }

  /// Returns the line before which a group is divided: the last one that the page has room above. Nil if there is none and
  /// the next page has more room.
  private func cut(_ group: Passage, heights: [Int], free: Int) -> Int? {
    var rows = 0
    var fitting = free
    while fitting < heights.count, rows + heights[fitting] <= room {
      rows += heights[fitting]
      fitting += 1
    }
    if let cut = group.cuts.last(where: { $0 <= fitting && $0 > free }) { return cut }
    guard isAtTop else { return nil }
    while fitting > free + 1, group.lines[fitting - 1].isEmpty { fitting -= 1 }
    return max(fitting, free + 1)
  }

  private mutating func show(_ lines: [StyledText], rows: Int, through last: Int?) -> Step {
    if let last {
      waiting.removeSubrange(...last)
      hasRest = false
    }
    count.row += rows
    isAtTop = isAtTop && lines.allSatisfy(\.isEmpty)
    return .show(lines)
  }

  // MARK: - Text as it comes

  /// Takes in as much of a text as the page has room for, and returns it. What is left of the text, if anything, is for
  /// the next page.
  public mutating func fill(from text: inout Substring) -> Substring {
    var end = text.startIndex
    while end < text.endIndex {
      if let row = count.row(of: text[end]), row >= height { break }
      count.add(text[end])
      isAtTop = false
      end = text.index(after: end)
    }
    defer { text = text[end...] }
    return text[..<end]
  }

  /// Notes that the cursor has gone to the start of the next row.
  public mutating func endLine() {
    if count.column > 0 { count.add("\n") }
  }

  /// Whether the cursor stands behind a text in its row.
  public var isWithinLine: Bool { count.column > 0 }
}
