import Reports
import TerminalRendering
import Testing

/// A view with data as a learner meets them, by a name: drawn in the snapshots and held to the laws of all views.
struct Specimen: CustomTestStringConvertible, Sendable {
  let name: String
  let view: any TerminalView

  var testDescription: String { name }

  static let all = [
    Specimen(name: "markdown-lesson", view: MarkdownView(lesson)),
    Specimen(name: "markdown-nested", view: MarkdownView(nested)),
    Specimen(name: "heatmap-weights", view: weights),
    Specimen(name: "heatmap-scores", view: maskedScores),
    Specimen(name: "heatmap-heads", view: heads),
    Specimen(name: "heatmap-large", view: large),
    Specimen(name: "heatmap-wide", view: wide),
    Specimen(name: "decoder-map", view: PictureView(AnyPicture(DecoderMapPicture(here: [.mask, .norm])))),
    Specimen(name: "curves-fitted", view: PictureView(AnyPicture(fittedCurves))),
    Specimen(name: "curves-joined", view: PictureView(AnyPicture(joinedCurves))),
    Specimen(name: "table-lessons", view: lessons),
    Specimen(name: "diagnostic-shapes", view: SourceDiagnosticView(shapes)),
    Specimen(name: "diagnostic-tabs", view: SourceDiagnosticView(tabs)),
    Specimen(name: "diff-output", view: diff),
    Specimen(name: "comparison-weights", view: comparison),
    Specimen(name: "values-list", view: ValueListView(values)),
    Specimen(name: "values-trace", view: TraceView(trace)),
  ]

  static let lesson = """
    # Scaled dot products

    A score is the product of a **query** and a *key*, divided by √dₖ so that its
    variance stays near one. See [Vaswani et al.](https://arxiv.org/abs/1706.03762) or
    <https://arxiv.org/abs/1706.03762>. <!-- not for the reader -->

    ## The formula

    > softmax(QKᵀ / √dₖ) V
    >
    > Each row of the weights sums to one.

    ```swift
    let scores = matmul(queries, keys.transposed()) / Float(4).squareRoot()
    for row in 0..<3 { print("row \\(row)", scores[row]) }  // 3 rows
    ```

    ```output
    row 0 [0.5, -1.25e-3, 0.75]
    ```

    ### What to look for

    1. The `diagonal`: a token that attends to itself.
    2. Rows that are ~~flat~~ uniform, because every key is equally far away from the query.
       - a masked row
       - a row of one key
         - a row of none
    10. The last one.

    - [x] predicted the shape
    - [ ] ran the cell

    | variant | keys and values | cost of the cache in bytes for each token |
    |:--------|:---------------:|------:|
    | multi-head | h | 2·h·d·4 |
    | multi-query 注意 | 1 | 2·d·4 |

    ---

    First line\\
    second line.
    """

  static let nested = """
    Setext
    ------

    > quoted
    > > twice, with `code` and a long sentence that has to be wrapped somewhere
    >
    > - item in a quote
    >
    >   second paragraph of the item
    > - 🎉 emoji item 注意力机制是一种让模型关注输入中最相关部分的方法
    >
    > ```
    > plain code in a quote
    > ```

    ![the pattern](pattern.png) and a word_with_underscores

    <details><summary>Answer</summary>

    Forty-two.

    </details>

    #### Deep heading
    """

  static let weights = Heatmap(
    values: [1, 0, 0, 0.62, 0.38, 0, 0.21, 0.52, 0.27], shape: [3, 3], title: "weights",
    rowLabels: ["the", "cat", "sat 🐈"], columnLabels: ["the", "cat", "sat 🐈"])

  static let maskedScores = Heatmap(
    values: [1.5, -.infinity, -.infinity, -0.25, 0.75, -.infinity, .nan, -1.25, .infinity], shape: [3, 3],
    title: "masked scores", rowLabels: ["q0", "q1", "q2"], columnLabels: ["key number nought", "k1", "注意"])

  static let heads = Heatmap(
    values: (0..<24).map { Float($0 % 7) / 7 }, shape: [6, 2, 2], panelName: "head", panelLimit: 5)

  static let large = Heatmap(
    values: (0..<(64 * 64)).map { index in
      let (row, column) = (index / 64, index % 64)
      return column > row ? -.infinity : 1 / Float(1 + row - column)
    }, shape: [64, 64], title: "a causal pattern", rowLimit: 16)

  static let wide = Heatmap(
    values: (0..<120).map { Float($0 - 60) / 10 }, shape: [4, 30], columnLabels: (0..<30).map { "t\($0)" })

  private static let sizes: [Float] = [64, 128, 256, 512, 1024, 2048, 4096]

  static let fittedCurves = CurvesPicture(
    title: "A token more", xName: "tokens before it", yName: "ms", isLogX: true, isLogY: true, showsFits: true,
    curves: [
      CurveSeries(
        name: "cached", x: sizes, y: [0.011, 0.021, 0.046, 0.088, 0.19, 0.36, 0.75], leftOut: 0,
        fit: CurveFit(intercept: -8.75, slope: 1.02)),
      CurveSeries(
        name: "recomputed", x: sizes, y: [0.12, 0.43, 1.8, 7.1, 29.5, .nan, 470], leftOut: 1,
        fit: CurveFit(intercept: -10.5, slope: 2)),
    ])

  static let joinedCurves = CurvesPicture(
    title: nil, xName: "", yName: "share", isLogX: false, isLogY: false, showsFits: false,
    curves: (1...3).map { power in
      let x = (0...60).map { Float($0) / 60 }
      return CurveSeries(
        name: "x^\(power)", x: x, y: x.map { x in (1...power).reduce(1) { product, _ in product * x } }, leftOut: 0,
        fit: nil)
    })

  static let lessons = Table(
    columns: [
      .init("lesson"), .init("minutes", alignment: .right), .init("state", alignment: .centre), .init("what it shows"),
    ],
    rows: [
      ["01-dot-product", "7", "done", "A score is a dot product of a query and a key"],
      ["02-softmax", "12", "", "From scores to weights, and what a temperature does to them on the way"],
      ["03-注意", "101", "open"],
    ])

  static let shapes = SourceDiagnostic(
    .error, "matmul cannot multiply queries by keys: 4 columns meet 3 rows",
    excerpt: SourceExcerpt(
      label: "cell 7, line 2", lines: ["let scale = 0.5", "let scores = matmul(queries, keys) * scale // all of them"],
      firstLine: 1, line: 2, column: 14, length: 21),
    evidence: [.init("queries", "[3, 4]"), .init("keys", "[3, 4], where matmul needs [4, any number of columns]")],
    notes: [
      .init(
        "keys was made here",
        excerpt: SourceExcerpt(
          label: "cell 3, line 12", lines: ["let keys = Tensor.random([3, 4], seed: 7)"], firstLine: 12, line: 12,
          column: 5, length: 4))
    ], nextStep: "matmul(queries, keys.transposed())")

  static let tabs = SourceDiagnostic(
    .warning, "the name 注意 hides an earlier one",
    excerpt: SourceExcerpt(
      label: "cell 12, line 9", lines: ["func f() {", "\tlet s = \"🎉\"; let 注意 = 1", "}"], firstLine: 8, line: 9,
      column: 22, length: 6))

  static let diff = DiffView(
    recorded: (1...9).map { "row \($0)" }.joined(separator: "\n") + "\nweights [0.25, 0.75] of the query\nlast",
    got: (1...9).map { "row \($0)" }.joined(separator: "\n") + "\nweights [0.50, 0.75] of the query \nlast\nmore")

  static let comparison = TensorComparisonView(
    yours: .init("yours", values: [0.5, 0.5, 0, 0.25, 0.74999, 0, 0.3, 0.3, 0.4], shape: [3, 3]),
    expected: .init("expected", values: [0.5, 0.5, 0, 0.4, 0.6, 0, 0.3, 0.3, .nan], shape: [3, 3]))

  static let values = [
    NamedValue(
      name: "queries", type: "Tensor",
      value: tensor([3, 4], [0.12, -0.5, 1.33, 0.08, 2, 3, 4, 5, 6, 7, 8, 9])),
    NamedValue(name: "scale", type: "Float", value: .text("0.5", isCut: false)),
    NamedValue(
      name: "aVeryLongNameThatSomeoneTyped", type: "Dictionary<String, Array<Tensor>>",
      value: .dictionary(
        [.init(key: "\"bank\"", value: .list([tensor([2], [1, 0.5]), tensor([2], [.nan, -.infinity])], count: 2))],
        count: 3)),
  ]

  private static func tensor(_ shape: [Int], _ elements: [Float]) -> ReportedValue {
    .tensor(TensorReport(shape: shape, runs: [.init(start: 0, elements: elements.map(Double.init))])!)
  }

  private static func step(
    _ name: String, _ type: String, _ value: ReportedValue, line: Int, depth: Int
  ) -> TraceEntry {
    .value(
      NamedValue(name: name, type: type, value: value), .init(label: "cell 7", number: line, source: "return row"),
      depth: depth)
  }

  static let trace: [TraceEntry] = [
    step("scores", "Tensor", tensor([2, 2], [0.12, -0.5, 0, 1]), line: 2, depth: 0),
    .entered(.init(label: "cell 7", number: 5, source: "for row in 0..<999 {"), depth: 0),
    step("row", "Int", .text("0", isCut: false), line: 5, depth: 1),
    step("largest", "Float", .text("1.5", isCut: false), line: 12, depth: 2),
    .folded(count: 997, line: 5, depth: 1),
    step("row", "Int", .text("998", isCut: false), line: 5, depth: 1),
    .folded(count: 1, line: 5, depth: 1),
    step("", "String", .string("the \"end\"", isCut: false), line: 8, depth: 0),
  ]
}
