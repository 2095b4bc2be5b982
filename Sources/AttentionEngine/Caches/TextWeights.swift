import Tensors

/// The weights of decoding steps over the entries of a cache, collected to be read as weights over the whole text.
///
/// Steps are joined side by side, and every token of every row of the text picks the entry that stands for it, so that
/// all steps take one operation: the first column holds a 0 for the tokens that no entry stands for.
struct TextWeights {
  private let leading: [Int]
  private let steps: Int
  private let tokens: Int
  /// The rows that are complete, `[…, h, steps, tokens]` each.
  private var finished: [Tensor]
  /// The weights of the steps since then, `[…, h, 1, entries]` each, and the number of columns with that of the 0.
  private var joined: [Tensor] = []
  private var columns = 1
  /// The steps since then, those without weights too.
  private var count = 0
  /// The column of each token of each step, and the number of tokens that share its weight: a row for each row of spans.
  private var places: [Float] = []
  private var shares: [Float] = []
  private var rowsOfSpans = 0

  /// Creates a text without rows.
  ///
  /// - Parameters:
  ///   - leading: the axes in front of the queries, `[…, h]`.
  ///   - steps: the number of rows that will be added.
  ///   - tokens: the number of tokens of the text.
  init(leading: [Int], steps: Int, tokens: Int) {
    (self.leading, self.steps, self.tokens) = (leading, steps, tokens)
    finished = [.zeros(leading + [0, tokens])]
  }

  /// Adds the row of one step.
  ///
  /// - Parameters:
  ///   - weights: `[…, h, 1, entries]`; `nil` for a row of zeros.
  ///   - spans: the tokens of each entry, a row for each key head or one for all.
  mutating func append(_ weights: Tensor?, over spans: [[Range<Int>]]) {
    let entries = weights?.dim(-1) ?? 0
    // Beyond 2²⁴ `Float` does not have every column.
    if spans.count != rowsOfSpans || columns + entries > 1 << 24 { finish(rowsOfSpans: spans.count) }
    if let weights {
      joined.append(weights)
      for (row, spans) in spans.enumerated() {
        let start = (row * steps + count) * tokens
        for (entry, span) in zip(columns..., spans) {
          for token in span { places[start + token] = Float(entry) }
          if span.count > 1 { share(start, span) }
        }
      }
    }
    columns += entries
    count += 1
  }

  /// Divides a weight among the tokens of a span.
  private mutating func share(_ start: Int, _ span: Range<Int>) {
    if shares.isEmpty { shares = Array(repeating: 1, count: places.count) }
    for token in span { shares[start + token] = Float(span.count) }
  }

  /// The rows of all steps: `[…, h, steps, tokens]`.
  var rows: Tensor {
    var text = self
    text.finish(rowsOfSpans: 0)
    return concatenated(text.finished, axis: -2)
  }

  /// Reads the steps at their places, and begins with none again.
  private mutating func finish(rowsOfSpans next: Int) {
    if !joined.isEmpty {
      let weights = concatenated([.zeros(leading + [1, 1])] + joined, axis: -1)  // […, h, 1, columns]
      let table = [rowsOfSpans, 1, steps * tokens]
      var read = weights.reshaped([rowsOfSpans, -1, columns]).takeAlong(Tensor(places, table), axis: -1)
      if !shares.isEmpty { read /= Tensor(shares, table) }
      let rows = read.reshaped(leading + [steps, tokens])
      finished.append(count == steps ? rows : rows[.ellipsis, ..<count, 0...])
    } else if count > 0 {
      finished.append(.zeros(leading + [count, tokens]))
    }
    (joined, columns, count, rowsOfSpans, shares) = ([], 1, 0, next, [])
    places = Array(repeating: 0, count: next * steps * tokens)
  }
}
