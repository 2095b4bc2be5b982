import Reports
import TerminalRendering
import Testing

@Suite struct TensorTests {
  private func plain(_ view: some TerminalView, width: Int = 80) -> String {
    view.render(on: Canvas(width: width, depth: .none))
  }

  @Test(
    "a tensor of any rank is drawn, and what is none says why",
    arguments: [
      ([], [0.5], "▒0.50\nall 0.50"), ([2], [1, 2], " 1 █2\n1 ‹ ░▒▓█› 2"),
      ([0, 5], [], "shape [0, 5] holds no values"),
      ([2, 2], [1], "shape [2, 2] holds 4 values, but there are 1"), ([-1], [], "[-1] isn't the shape of a tensor"),
      ([.max, 3], [], "[9223372036854775807, 3] isn't the shape of a tensor"),
      ([2, 1, 1, 1], [0, 4], "[0, 0]    [1, 0]\n  0         █4\n0 ‹ ░▒▓█› 4"),
    ] as [([Int], [Float], String)])
  func ranks(shape: [Int], values: [Float], text: String) {
    let drawn = plain(Heatmap(values: values, shape: shape)).split(separator: "\n").map { String($0) }
    #expect(drawn.joined(separator: "\n").trimmedOfSpaces == text.trimmedOfSpaces)
  }

  @Test("every number and every label of a small tensor is drawn", arguments: ColourDepth.allCases)
  func everything(depth: ColourDepth) {
    let rows = ["der", "schwarze", "Hund"]
    let columns = ["the", "black", "🐕", "barks", "注意"]
    let heatmap = Heatmap(
      values: (0..<15).map { Float($0) * 0.07 }, shape: [3, 5], rowLabels: rows, columnLabels: columns)
    let drawn = heatmap.render(on: Canvas(width: 80, depth: depth))
    let numbers = ["0.00", "0.07", "0.14", "0.21", "0.28", "0.35", "0.42", "0.49", "0.56", "0.63", "0.70", "0.77"]
    for word in rows + columns + numbers { #expect(drawn.contains(word), "\(word)") }
  }

  @Test("the list of values has the type of a tensor's numbers beside its shape, unless it is the usual one")
  func typesInLists() throws {
    let values = try [(ElementType.int8, "a"), (.float32, "b")].map { type, name in
      let report = try #require(TensorReport(shape: [2], type: type, runs: [.init(start: 0, elements: [3, 5])]))
      return NamedValue(name: name, type: "Tensor", value: .tensor(report))
    }
    #expect(plain(ValueListView(values)).trimmedOfSpaces == "a Tensor [2] int8 3 5\nb Tensor [2] 3 5")
  }

  @Test("columns and rows that are left out are counted")
  func counts() {
    let drawn = plain(Heatmap(values: (0..<350).map { Float($0) }, shape: [7, 50], rowLimit: 5), width: 20)
    let words = drawn.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("… 5 of 7 rows and 3 of 50 columns shown"))
    #expect(drawn.contains("⋮"))
  }

  @Test("a picture shows two rows in a line, each value a square")
  func halves() {
    let drawn = Heatmap(values: (0..<4096).map { Float($0) }, shape: [64, 64])
      .render(on: Canvas(width: 64, depth: .trueColour)).split(separator: "\n")
    #expect(drawn.count == 33)
    #expect(drawn.dropLast().allSatisfy { DisplayWidth.of(String($0)) == 64 })
  }

  @Test("panels stand beside each other, and those beyond the limit are counted")
  func panels() {
    let drawn = plain(
      Heatmap(values: .init(repeating: 1, count: 11), shape: [11, 1, 1], panelName: "head", panelLimit: 3))
    #expect(drawn.hasPrefix("head 0    head 1    head 2\n"))
    #expect(drawn.contains("… 8 more panels"))
  }

  @Test(
    "a comparison says how many entries differ, and where by most",
    arguments: [
      ([1, 2], [1, 2], "2 entries, no difference"),
      ([1, 2], [1, 2.5], "1 of 2 entries differs, by up to 0.50 at [1]"),
      ([.nan, 1], [.nan, 1], "2 entries, no difference"),
      ([.infinity, 1], [.infinity, 1], "2 entries, no difference"),
      ([.nan, 0], [0, 9], "2 of 2 entries differ; at [0] nan instead of 0"),
      ([3], [3.000001], "1 entry, no difference"),
    ] as [([Float], [Float], String)])
  func verdicts(yours: [Float], expected: [Float], text: String) {
    let view = TensorComparisonView(
      yours: .init("yours", values: yours, shape: [yours.count]),
      expected: .init("expected", values: expected, shape: [expected.count]))
    #expect(plain(view).split(separator: "\n").last.map { String($0) } == text)
  }

  @Test("entries that differ are written with enough digits to be told apart")
  func digits() {
    let view = TensorComparisonView(
      yours: .init("yours", values: [0.3331, 1], shape: [2]),
      expected: .init("expected", values: [0.3334, 1], shape: [2]))
    #expect(plain(view).contains("0.3331* 1.0000"))
  }

  @Test("what differs is shown first where not all can be")
  func priority() {
    let values = [Float](repeating: 1, count: 60 * 40)
    var wrong = values
    wrong[53 * 40 + 37] = 2
    let view = TensorComparisonView(
      yours: .init("yours", values: wrong, shape: [60, 40]),
      expected: .init("expected", values: values, shape: [60, 40]),
      rowLimit: 5)
    #expect(plain(view, width: 40).contains("2*"))
  }

  @Test("tensors of different shapes are both shown, with no entry marked")
  func shapes() {
    let view = TensorComparisonView(
      yours: .init("yours", values: [1, 2], shape: [2, 1]), expected: .init("expected", values: [1, 3], shape: [1, 2]))
    let drawn = plain(view)
    #expect(drawn.hasPrefix("the shapes differ: [2, 1] and [1, 2]\nyours [2, 1]\n"))
    #expect(!drawn.contains("*"))
  }
}

extension String {
  /// The lines without spaces around them, and one space for many.
  fileprivate var trimmedOfSpaces: String {
    split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "\n")
  }
}
