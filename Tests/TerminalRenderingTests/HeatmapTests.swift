import Testing

@testable import TerminalRendering

/// How the cells of a heatmap get narrower before a column is left out.
@Suite struct HeatmapTests {
  private static let counts = [1, 5, 13, 14, 20, 26, 32, 33, 48, 64]
  private static let words = (0..<70).map { index in ["the", "boat", "reached", "bank"][index % 4] + "\(index / 4)" }

  private func map(_ count: Int, isLabelled: Bool, value: (Int) -> Float = { Float($0 % 97) / 97 }) -> Heatmap {
    let labels = isLabelled ? Array(Self.words.prefix(count)) : []
    return Heatmap(
      values: (0..<count * count).map(value), shape: [count, count], rowLabels: labels, columnLabels: labels)
  }

  @Test("a map of up to 64 tokens shows every column at 80 columns", arguments: counts, [true, false])
  func everyColumn(count: Int, isLabelled: Bool) {
    for depth in ColourDepth.allCases {
      let drawn = map(count, isLabelled: isLabelled).render(on: Canvas(width: 80, depth: depth))
      #expect(!drawn.contains("…  …") && !drawn.contains("columns shown") && !drawn.contains("rows shown"))
    }
  }

  @Test("all cells have one width, and labels stand beside them", arguments: counts.filter { $0 <= 32 }, [true, false])
  func oneWidth(count: Int, isLabelled: Bool) {
    let values: [(Int) -> Float] = [
      { Float($0 % 97) / 97 }, { Float($0 % 97) - 48.5 }, { Float($0 % 7) }, { Float($0 % 97) * 31.7 },
      { Float($0 % 97) * 1e-6 },
    ]
    for value in values {
      let drawn = map(count, isLabelled: isLabelled, value: value).lines(on: Canvas(width: 80, depth: .trueColour))
      let rows = drawn.dropLast().suffix(count)
      let gutter = isLabelled ? Self.words.prefix(count).map(\.count).max()! + 1 : 0
      #expect(Set(rows.map(\.width)).count == 1)
      #expect(rows.allSatisfy { ($0.width - gutter) % count == 0 && $0.width <= 80 })
      guard isLabelled else { continue }
      for (row, word) in zip(rows, Self.words) { #expect(row.plain.prefix(gutter).hasSuffix(word + " ")) }
    }
  }

  @Test("numbers are as long as there is room for, and then there are colours alone")
  func numbers() {
    func first(_ count: Int) -> String {
      let lines = map(count, isLabelled: false) { _ in 0.376 }.lines(on: Canvas(width: 80, depth: .none))
      return String(lines[0].plain.drop { $0 == " " }.prefix(5))
    }
    #expect(first(5) == "▒0.38")
    #expect(first(14) == "▒.38▒")
    #expect(first(26) == "▒.4▒.")
    #expect(first(32) == "▒▒▒▒▒")
  }

  @Test("what isn't finite is told apart from all numbers in cells of any width", arguments: [3, 16, 24, 32])
  func signs(count: Int) {
    let special: [Float] = [-.infinity, .nan, .infinity]
    let drawn = map(count, isLabelled: false) { index in
      index < 3 ? special[index] : Float(index % 97) / 97
    }.lines(on: Canvas(width: 80, depth: .none))
    let names = count < 12 ? ["-inf", "nan", "inf"] : count < 20 ? ["·", "nan", "∞"] : ["·", "╱", "∞"]
    for name in names { #expect(drawn[0].plain.contains(name), "\(drawn[0].plain)") }
    let signs = count < 12 ? ["", "", ""] : count < 20 ? ["", " (·)", " (∞)"] : [" (╱)", " (·)", " (∞)"]
    let counts = ", 1 nan\(signs[0]), 1 -inf\(signs[1]), 1 inf\(signs[2])"
    #expect(drawn.last?.plain.hasSuffix(counts) == true, "\(drawn.last?.plain ?? "")")
  }

  @Test("without numbers and colours, negative values have signs of their own, and the legend shows them")
  func negatives() {
    let drawn = Heatmap(values: (0..<30).map { Float($0 % 2 == 0 ? -3 : 3) }, shape: [1, 30])
      .lines(on: Canvas(width: 60, depth: .none)).map(\.plain)
    #expect(drawn == [String(repeating: "##██", count: 15), "-3 ‹#≡=- ░▒▓█› 3"])
  }

  @Test("labels of columns without numbers are read from top to bottom")
  func upright() {
    let labels = (0..<30).map { $0 % 2 == 0 ? "ab" : "wxyz" }
    let drawn = Heatmap(values: .init(repeating: 1, count: 60), shape: [2, 30], columnLabels: labels)
      .lines(on: Canvas(width: 60, depth: .none)).map(\.plain)
    for (letters, row) in zip([" w", " x", "ay", "bz"], drawn) {
      #expect(row == String(repeating: letters.map { "\($0) " }.joined(), count: 15).trimmedAtEnd)
    }
  }

  @Test(
    "a map of more rows than lines has its labels too, two beside a line", arguments: [ColourDepth.none, .trueColour])
  func labelledPixels(depth: ColourDepth) {
    let drawn = map(48, isLabelled: true).lines(on: Canvas(width: 80, depth: depth)).map(\.plain)
    #expect(drawn.contains { $0.contains("the0, boat0 ") })
    #expect(drawn.contains { $0.contains("reached11, bank11 ") })

  }

  @Test("panels have cells of one width, and each is whole", arguments: [7, 20, 30])
  func panels(count: Int) {
    let size = count * count
    let heads = Heatmap(
      values: (0..<size * 3).map { Float($0 % 97) / 97 * ($0 < size ? 1 : -9) }, shape: [3, count, count],
      panelName: "head")
    let drawn = heads.lines(on: Canvas(width: 80, depth: .trueColour)).map(\.plain)
    for head in 0..<3 { #expect(drawn.contains { $0.contains("head \(head)") }) }
    #expect(!drawn.contains { $0.contains("columns shown") })
    let widths = Set(drawn.dropLast().filter { !$0.isEmpty && !$0.contains("head") }.map { DisplayWidth.of($0) })
    let cell = widths.min()! / count
    // Panels beside each other have a gap of four columns.
    #expect(widths.allSatisfy { ($0 + 4) % (count * cell + 4) == 0 })
  }

  @Test("columns are left out only if there are more than the canvas has")
  func tooMany() {
    func isCut(_ columns: Int) -> Bool {
      let view = Heatmap(values: (0..<3 * columns).map { Float($0) * 0.1 }, shape: [3, columns])
      return view.render(on: Canvas(width: 80, depth: .none)).contains("of \(columns) columns shown")
    }
    #expect(!isCut(80))
    #expect(isCut(81))
  }

  // MARK: - Short numbers and labels

  @Test(
    "a number is written as short as told, or not at all",
    arguments: [
      (0.376, 4, ".38"), (0.376, 3, ".38"), (0.376, 2, ".4"), (0.376, 1, nil), (-0.376, 3, "-.4"), (-0.376, 2, nil),
      (1, 3, "1.0"), (1, 2, "1"), (0.97, 2, "1"), (12.34, 4, "12.3"), (12.34, 3, nil), (-1234.56, 5, "-1235"),
      (0, 2, "0"), (0.001, 3, ".00"),
      (-0.001, 3, ".00"), (.nan, 3, "nan"), (.nan, 2, "╱"), (-.infinity, 1, "·"), (.infinity, 1, "∞"),
    ] as [(Float, Int, String?)])
  func shortNumbers(value: Float, width: Int, text: String?) {
    #expect(NumberFormat.decimals(2).short(value, in: width) == text)
  }

  @Test(
    "labels that are cut can be told apart",
    arguments: [
      (["the", "bank"], 4, ["the", "bank"]), (["reached", "river"], 4, ["rea…", "riv…"]),
      (["the", "then", "the"], 3, ["the", "ten", "the"]), (["token 1", "token 2"], 4, ["t… 1", "t… 2"]),
      (["abcXdef", "abcYdef"], 4, ["0", "1"]), (["reached", "real"], 3, ["red", "ral"]),
      (["注意力", "注意"], 4, ["注…", "注意"]),
    ])
  func shortLabels(labels: [String], width: Int, short: [String]) {
    #expect(ShortLabels.of(labels, width: width) == short)
  }

  @Test("short labels fit, whatever they are", arguments: 0...7)
  func shortLabelsFit(width: Int) {
    let labels = Self.words + ["注意力机制", "👨‍👩‍👧 family", "", "e\u{301}e\u{301}e\u{301}"]
    for label in ShortLabels.of(labels, width: width) { #expect(DisplayWidth.of(label) <= width) }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
