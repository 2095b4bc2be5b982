/// Lines that belong together, such as a paragraph, a row of a list or a picture with its title: a page ends within them
/// only if they are higher than a page.
public struct Passage: Hashable, Sendable {
  /// The lines, top to bottom.
  public var lines: [StyledText]
  /// Whether it says what comes next, as a heading does or a blank line: no page ends after it.
  public var leadsOn: Bool
  /// The numbers of the lines before which it may be divided if it is higher than a page, in ascending order.
  public var cuts: [Int]
  /// Whether it is rows that are read one by one, so that a page may end within it though the next has room for all.
  public var isList: Bool

  /// Creates a passage.
  ///
  /// - Parameter cuts: where it may be divided; if nil, before any line but the first two, the last, and one after a blank
  ///   line.
  public init(_ lines: [StyledText], leadsOn: Bool = false, cuts: [Int]? = nil, isList: Bool = false) {
    self.lines = lines
    self.leadsOn = leadsOn
    self.isList = isList
    self.cuts = cuts ?? lines.indices.filter { $0 > 1 && $0 < lines.count - 1 && !lines[$0 - 1].isEmpty }
  }

  /// A blank line, which stays with what follows it.
  public static let blank = Passage([StyledText()], leadsOn: true)

  /// Returns a text as a passage; one that ends in a colon leads on.
  static func text(_ lines: [StyledText]) -> Passage {
    Passage(lines, leadsOn: lines.last?.plain.hasSuffix(":") == true)
  }

  /// Returns the passages joined to one, which may be divided where the last of them may.
  static func joined(_ passages: some BidirectionalCollection<Passage>) -> Passage {
    var lines: [StyledText] = []
    var cuts: [Int] = []
    for passage in passages {
      cuts = passage.cuts.map { $0 + lines.count }
      lines += passage.lines
    }
    return Passage(lines, cuts: cuts, isList: passages.last?.isList == true)
  }

  /// Returns the lines before a line, and the others as a passage.
  func divided(before line: Int) -> (head: [StyledText], rest: Passage) {
    let rest = Passage(
      Array(lines[line...]), leadsOn: leadsOn, cuts: cuts.map { $0 - line }.filter { $0 > 0 }, isList: isList)
    return (Array(lines[..<line]), rest)
  }

  /// The number of blank lines it begins with.
  var blanksAtStart: Int { lines.prefix { $0.isEmpty }.count }
}
