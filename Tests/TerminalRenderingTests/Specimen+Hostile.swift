import Reports
import TerminalRendering

extension Specimen {
  /// Whether the letters are the same at every depth: pictures and markdown replace colour by signs.
  var isText: Bool { !name.hasPrefix("heatmap") && !name.hasPrefix("markdown") }

  /// Whether a line is one of the specimens' lines of code in markdown, which may be wider than the canvas.
  func isCode(_ line: Substring) -> Bool {
    let bare = withoutStyles(line)
    return name.hasPrefix("markdown")
      && ["let scores", "for row", "row 0 [", "plain code"].contains { bare.contains($0) }
  }

  private static let controls = "a\u{1B}[2J\u{07}\u{9B}31m\r\u{0}\t\u{202E}b\u{2028}c\u{7F}\nd"
  private static let rightToLeft = "שלום עולם مرحبا بالعالم"
  private static let joined = "👨‍👩‍👧‍👦 🇩🇪 e\u{301}\u{323} \u{1F469}\u{1F3FD} 각 क्षि ⚠️"
  private static let long = String(repeating: "long", count: 300) + String(repeating: "注", count: 300)
  private static let words = [controls, rightToLeft, joined, long, ""]

  /// Data that nobody means to draw.
  static let hostile =
    words.enumerated().flatMap { index, word in all(of: word, name: "hostile \(index)") } + strangeTensors + [
      Specimen(name: "nothing", view: Table(columns: [], rows: [["a"]])),
      Specimen(name: "no rows", view: Table(columns: [.init("a")], rows: [])),
      Specimen(name: "no values", view: ValueListView([])),
      Specimen(name: "no trace", view: TraceView([])),
      Specimen(
        name: "many columns", view: Table(columns: .init(repeating: .init("ab"), count: 90), rows: [["x", "y"]])),
      Specimen(name: "deep quotes", view: MarkdownView(String(repeating: "> ", count: 3000) + "text")),
      Specimen(
        name: "deep list",
        view: MarkdownView((0..<90).map { String(repeating: "  ", count: $0) + "- item\n" }.joined())),
      Specimen(name: "deep emphasis", view: MarkdownView(String(repeating: "*a **b ", count: 2000))),
      Specimen(name: "open fence", view: MarkdownView("```swift\ncode \"\"\" /* \n#\"")),
      Specimen(name: "cut comment", view: MarkdownView("<!-- never closed\n\ntext")),
      Specimen(name: "empty cells", view: MarkdownView("| | |\n|-|-|\n| | |\n")),
      Specimen(name: "huge numbers", view: MarkdownView("999999999. a\n1. b")),
      Specimen(
        name: "deep trace",
        view: TraceView([.folded(count: -1, line: .min, depth: 9999), .folded(count: 1, line: .max, depth: -5)])),
      Specimen(
        name: "nowhere",
        view: SourceDiagnosticView(
          .init(
            .note, "", excerpt: .init(label: "", lines: [], firstLine: .max, line: .min, column: .min, length: .max),
            evidence: [.init("", "")], nextStep: ""))),
      Specimen(
        name: "behind the end",
        view: SourceDiagnosticView(
          .init(
            .error, "x", excerpt: .init(label: "l", lines: ["ab"], firstLine: 1, line: 1, column: .max, length: .max)))
      ),
      Specimen(
        name: "far right",
        view: SourceDiagnosticView(
          .init(
            .error, "x",
            excerpt: .init(
              label: "l", lines: [String(repeating: "注a", count: 200)], firstLine: 1, line: 1, column: 603, length: 3)))
      ),
      Specimen(name: "large diff", view: DiffView(recorded: lines(0..<90), got: lines(40..<130), context: .max)),
    ]

  private static func lines(_ range: Range<Int>) -> String { range.map { "line \($0)" }.joined(separator: "\n") }

  private static func all(of word: String, name: String) -> [Specimen] {
    let text = StyledText(word)
    let excerpt = SourceExcerpt(label: word, lines: [word, word], firstLine: 9, line: 10, column: 5, length: 9)
    let entry = NamedValue(
      name: word, type: word,
      value: .record(
        .init(
          name: word, parts: [.init(name: word, value: .string(word, isCut: true)), .init(name: nil, value: .tooDeep)],
          count: .max)))
    let line = TraceEntry.Line(label: word, number: 7, source: word)
    let curve = CurveSeries(name: word, x: [1, 2, 3], y: [2, .nan, .greatestFiniteMagnitude], leftOut: .max, fit: nil)
    return [
      Specimen(
        name: "\(name) curves",
        view: PictureView(
          AnyPicture(
            CurvesPicture(
              title: word, xName: word, yName: word, isLogX: true, isLogY: false, showsFits: true,
              curves: [curve, curve])))),
      Specimen(name: "\(name) prose", view: MarkdownView("# \(word)\n\n*\(word)* `\(word)`\n\n> - \(word)\n")),
      Specimen(
        name: "\(name) table", view: Table(columns: [.init(text), .init(text, elides: true)], rows: [[text, text]])),
      Specimen(
        name: "\(name) ruled", view: Table(columns: [.init(""), .init(text)], rows: [[text], [text]], rules: .lines)),
      Specimen(
        name: "\(name) heatmap",
        view: Heatmap(
          values: [1, -1], shape: [1, 1, 2], title: word, rowLabels: [word, word], columnLabels: [word, word, word],
          panelName: word)),
      Specimen(
        name: "\(name) diagnostic",
        view: SourceDiagnosticView(
          .init(
            .error, word, excerpt: excerpt, evidence: [.init(word, word)], notes: [.init(word, excerpt: excerpt)],
            nextStep: word))),
      Specimen(
        name: "\(name) diff",
        view: DiffView(recorded: word, got: word + word, recordedLabel: word, gotLabel: word)),
      Specimen(
        name: "\(name) values", view: ValueListView([entry, entry])),
      Specimen(
        name: "\(name) trace", view: TraceView([.value(entry, line, depth: 40), .folded(count: 3, line: 7, depth: 1)])),
      Specimen(
        name: "\(name) comparison",
        view: TensorComparisonView(
          yours: .init(word, values: [1], shape: [1]), expected: .init(word, values: [2], shape: [1, 1]))),
    ]
  }

  private static let strangeTensors: [Specimen] = [
    [], [0], [0, 5], [5, 0], [1], [7], [1, 1], [3, 0, 2], [2, 3, 5], [2, 1, 3, 2], [97, 3], [3, 97], [40, 300],
    [1, 1, 1, 1],
    [-1, 4], [.max, .max],
  ].flatMap { shape -> [Specimen] in
    let count = shape.reduce(1) { min(max(0, $0) * min(max(0, $1), 1000), 100_000) }
    let special: [Float] = [.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.leastNonzeroMagnitude, 0, 99999.5]
    let contents: [[Float]] = [
      (0..<count).map { special[$0 % special.count] }, .init(repeating: 0.25, count: count),
      .init(repeating: .nan, count: count),
      (0..<count).map { 1e-30 * Float($0) }, [1, 2],
    ]
    return contents.enumerated().flatMap { index, values in
      [
        Specimen(name: "heatmap \(shape) \(index)", view: Heatmap(values: values, shape: shape, rowLimit: 9)),
        Specimen(
          name: "comparison \(shape) \(index)",
          view: TensorComparisonView(
            yours: .init("yours", values: values, shape: shape),
            expected: .init("expected", values: values.map { $0 == 0 ? 1 : -$0 }, shape: shape))),
      ]
    }
  }
}
