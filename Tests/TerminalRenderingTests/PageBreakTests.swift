import Reports
import TerminalDriving
import Testing

@testable import TerminalRendering

/// What holds for pages of any size.
@Suite struct PageBreakTests {
  private static let documents: [Document] = [
    .markdown(Specimen.lesson), .space, .markdown("## A heading alone"), .space,
    .table(TextTable(rows: (0..<70).map { [.init("name \($0)"), .init("what it is")] })),
    .trace(Specimen.trace), .space,
    .picture(
      AnyPicture(
        HeatmapPicture(
          title: "a title", shape: [13, 13], elements: (0..<169).map { Float($0) }, rowLabels: [], columnLabels: []))),
    .markdown("It prints:"), .lines((0..<9).map { "line \($0)" }), .message(Specimen.shapes),
    .sentence(String(repeating: "a long sentence ", count: 200)),
  ]

  /// The pages that a reader sees, each as its lines.
  private func pages(_ documents: [Document], columns: Int, height: Int) -> [[StyledText]] {
    var breaks = PageBreaks(columns: columns, height: height)
    var pages: [[StyledText]] = [[]]
    func go(isLast: Bool) {
      while let step = breaks.next(isLast: isLast) {
        switch step {
        case .show(let lines): pages[pages.count - 1] += lines
        case .pause:
          breaks.turn()
          pages.append([])
        }
      }
    }
    for document in documents {
      breaks.add(DocumentView(document).passages(on: Canvas(width: columns, depth: .none)))
      go(isLast: false)
    }
    go(isLast: true)
    return pages
  }

  private static let sizes = [(80, 23), (40, 9), (200, 59), (20, 3), (80, 1)]

  @Test("the passages of a document are its lines", arguments: documents, [20, 40, 80, 200])
  func sameLines(_ document: Document, width: Int) {
    let canvas = Canvas(width: width, depth: .trueColour)
    let view = DocumentView(document)
    #expect(view.passages(on: canvas).flatMap(\.lines) == view.lines(on: canvas))
  }

  @Test("no page is higher than the screen but for blank lines at its top, and no line is lost", arguments: sizes)
  func heights(columns: Int, height: Int) {
    let pages = pages(Self.documents, columns: columns, height: height)
    let canvas = Canvas(width: columns, depth: .none)
    #expect(pages.flatMap(\.self) == Self.documents.flatMap { DocumentView($0).lines(on: canvas) })
    for page in pages {
      #expect(page.drop { $0.isEmpty }.count <= height)
      #expect(page.contains { !$0.isEmpty })
    }
  }

  @Test("what fits a page is whole, on one with what leads on to it", arguments: sizes.prefix(3))
  func nothingIsParted(columns: Int, height: Int) {
    let pages = pages(Self.documents, columns: columns, height: height)
    let canvas = Canvas(width: columns, depth: .none)
    var groups: [(lines: [StyledText], isList: Bool)] = []
    var leading: [StyledText] = []
    for passage in Self.documents.flatMap({ DocumentView($0).passages(on: canvas) }) {
      leading += passage.lines
      if !passage.leadsOn {
        groups.append((leading, passage.isList))
        leading = []
      }
    }
    let ends = Set(pages.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
    var start = 0
    for group in groups {
      let end = start + group.lines.count
      if group.lines.drop(while: \.isEmpty).count <= height, !group.isList {
        #expect(!((start + 1)..<end).contains { ends.contains($0) }, "\(group.lines.map(\.plain))")
      }
      start = end
    }
  }

  @Test("what is higher than a page is divided at its rows, and begins on the page if half of that is left")
  func division() {
    let table = Document.table(TextTable(rows: (0..<30).map { [.init("row \($0)")] }))
    let pages = pages([.sentence("Rows"), table], columns: 40, height: 10)
    #expect(pages.map(\.count) == [10, 10, 10, 1])
    let late = self.pages([.lines((0..<6).map { "\($0)" }), table], columns: 40, height: 10)
    #expect(late.map(\.count) == [6, 10, 10, 10])
  }

  @Test("a list begins on the page if a few of its rows have room, though all of it would fit the next")
  func lists() {
    let table = Document.table(TextTable(rows: (0..<9).map { [.init("row \($0)")] }))
    for (before, pages) in [(1, [10]), (2, [10, 1]), (4, [10, 3]), (5, [5, 9]), (9, [9, 9])] {
      let shown = self.pages([.lines((0..<before).map { "\($0)" }), table], columns: 40, height: 10)
      #expect(shown.map(\.count) == pages, "\(before)")
    }
  }

  @Test("a row of a table that takes several lines is not divided")
  func rowsOfTables() {
    let text =
      "| a | b |\n|-|-|\n" + (0..<9).map { "| \($0) | \(String(repeating: "some words ", count: 9)) |\n" }.joined()
    let pages = pages([.markdown(text)], columns: 40, height: 9)
    #expect(pages.count > 3)
    // A rule begins each row but the first.
    for page in pages.dropFirst() { #expect(page.first?.plain.contains("─") == true) }
  }

  @Test("the title of a picture never stands alone", arguments: 1...40)
  func titles(before: Int) throws {
    let picture = Document.picture(
      AnyPicture(
        HeatmapPicture(
          title: "the title", shape: [25, 3], elements: (0..<75).map { Float($0) }, rowLabels: [], columnLabels: [])))
    let pages = pages([.lines((0..<before).map { "\($0)" }), .space, picture], columns: 80, height: 20)
    let page = try #require(pages.first { $0.contains { $0.plain == "the title" } })
    let title = try #require(page.firstIndex { $0.plain == "the title" })
    #expect(page.count - title >= 5)
  }

  @Test("the labels above a map never stand without rows of it", arguments: 1...12)
  func labels(before: Int) throws {
    let words = (0..<26).map { "word \($0)" }
    let picture = Document.picture(
      AnyPicture(
        HeatmapPicture(
          title: "the title", shape: [26, 26], elements: .init(repeating: 0.5, count: 26 * 26), rowLabels: words,
          columnLabels: words)))
    let pages = pages([.lines((0..<before).map { "\($0)" }), picture], columns: 50, height: 14)
    let page = try #require(pages.first { $0.contains { $0.plain == "the title" } })
    #expect(page.contains { $0.plain.contains(" word 2 ") }, "\(page.map(\.plain))")
  }

  @Test("what leads on waits for what follows, and comes alone if nothing does")
  func waiting() {
    var breaks = PageBreaks(columns: 80, height: 5)
    breaks.add(DocumentView(.markdown("# Heading")).passages(on: Canvas(width: 80, depth: .none)))
    #expect(breaks.next() == nil)
    breaks.add([Passage(["a", "b", "c"])])
    #expect(breaks.next() == .show(["Heading", "=======", "a", "b", "c"]))
    breaks.add([Passage(["d"]), .blank])
    #expect(breaks.next() == .pause)
    breaks.turn()
    #expect(breaks.next() == .show(["d"]))
    #expect(breaks.next() == nil)
    #expect(breaks.next(isLast: true) == .show([""]))
    #expect(breaks.next(isLast: true) == nil)
  }

  @Test("passages laid out anew take the place of those that wait")
  func resizing() {
    var breaks = PageBreaks(columns: 80, height: 2)
    breaks.add([Passage(["a"]), Passage(["b", "b"]), Passage(["c"])])
    #expect(breaks.next() == .show(["a"]))
    #expect(breaks.next() == .pause)
    breaks.columns = 40
    breaks.turn()
    breaks.replaceWaiting(with: [Passage(["A"]), Passage(["B", "B"]), Passage(["C"])])
    #expect(breaks.next() == .show(["B", "B"]))
    #expect(breaks.drop() == 1)
  }

  // MARK: - Text as it comes

  private static let texts = [
    (0..<99).map { "\($0)\n" }.joined(), String(repeating: "wide 注意力 and narrow ", count: 90),
    String(repeating: "\n", count: 50), String(repeating: String(repeating: "x", count: 20) + "\n", count: 30),
    String(repeating: "a\tb\u{8}c\rd", count: 80), String(repeating: "\u{1b}[31mred\u{1b}[0m and 日本 ", count: 60),
  ]

  /// A terminal counts the rows.
  @Test("a page of text has as many rows as a terminal gives it", arguments: texts, [1, 3, 7, 500])
  func text(_ text: String, piece: Int) {
    let (columns, height) = (20, 9)
    var breaks = PageBreaks(columns: columns, height: height)
    var shown = ""
    var screen = EmulatedScreen(columns: columns, rows: 999)
    var pieces = Array(text)[...]
    while !pieces.isEmpty {
      var rest = Substring(String(pieces.prefix(piece)))
      pieces = pieces.dropFirst(piece)
      while !rest.isEmpty {
        let part = String(breaks.fill(from: &rest))
        shown += part
        screen.show(Array(part.replacing("\n", with: "\r\n").utf8))
        #expect(screen.row <= height)
        #expect(screen.row < height || screen.column == 0)
        if !rest.isEmpty {
          #expect(screen.row >= height - 1)
          breaks.endLine()
          breaks.turn()
          screen = EmulatedScreen(columns: columns, rows: 999)
        }
      }
    }
    #expect(shown == text)
  }

  @Test("a text that clears the screen begins a page")
  func clearing() {
    var breaks = PageBreaks(columns: 80, height: 3)
    var text = Substring((0..<40).map { "\u{1b}[H\u{1b}[2Jframe \($0)\nof many\n" }.joined())
    _ = breaks.fill(from: &text)
    #expect(text.isEmpty)
  }
}
