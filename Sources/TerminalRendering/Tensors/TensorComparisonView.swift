import Reports

/// Two tensors side by side, with the entries that differ marked.
///
///     yours             expected
///     0.50   0.50       0.50   0.50
///     0.25*  0.75*      0.40*  0.60*
///     2 of 4 entries differ, by up to 0.15 at [1, 0]
///
/// If they don't fit side by side, one stands below the other. Rows and columns that don't differ are left out
/// first. For a tensor of rank three or more, only the matrices that differ are shown.
public struct TensorComparisonView: TerminalView {
  /// The learner's tensor.
  public var yours: TensorComparison.Side
  /// The expected tensor.
  public var expected: TensorComparison.Side
  /// What each axis runs over; empty if that isn't known.
  public var axes: [String]
  /// The largest difference at which two entries still count as equal, relative to 1 plus the expected entry's
  /// magnitude.
  public var tolerance: Float
  /// The most rows of a matrix to show.
  public var rowLimit: Int
  /// The most matrices to show.
  public var panelLimit: Int

  /// Creates a comparison.
  public init(
    yours: TensorComparison.Side, expected: TensorComparison.Side, axes: [String] = [], tolerance: Float = 1e-5,
    rowLimit: Int = 16,
    panelLimit: Int = 2
  ) {
    self.yours = yours
    self.expected = expected
    self.axes = axes
    self.tolerance = tolerance
    self.rowLimit = max(rowLimit, 1)
    self.panelLimit = max(panelLimit, 1)
  }

  /// Returns the matrices that differ, and a line that says by how much.
  public func lines(on canvas: Canvas) -> [StyledText] {
    let sides = [yours, expected].map { TensorGrids(values: $0.values, shape: $0.shape) }
    guard sides[0].problem == nil, sides[1].problem == nil, yours.shape == expected.shape else {
      return ofDifferentShape(sides, canvas: canvas)
    }
    let differing = yours.values.indices.filter { differs(yours.values[$0], expected.values[$0]) }
    let format = format(differing)
    let size = sides[0].rows * sides[0].columns
    var panels: [Int] = []
    for entry in differing where panels.last != entry / size { panels.append(entry / size) }
    if panels.isEmpty { panels = [0] }
    var lines: [StyledText] = []
    for panel in panels.prefix(panelLimit) {
      let grids = sides.map { $0.grid(at: panel) }
      if !grids[0].position.isEmpty {
        lines.append(StyledText(words(for: grids[0].position), .faint).elided(to: canvas.width))
      }
      let matrix = ComparedMatrices(
        sides: [(name: yours.name, grid: grids[0]), (name: expected.name, grid: grids[1])], format: format,
        differing: Set(differing.lazy.filter { $0 / size == panel }.map { $0 % size }), rowLimit: rowLimit)
      lines += matrix.lines(on: canvas)
    }
    if panels.count > panelLimit {
      lines.append(StyledText("… and \(panels.count - panelLimit) more that differ", .faint).elided(to: canvas.width))
    }
    return lines + summary(differing).wrapped(to: canvas.width)
  }

  /// Returns whether two entries differ. Equal infinities are equal, and so are two nans: both sides agree.
  private func differs(_ a: Float, _ b: Float) -> Bool {
    if a == b || a.isNaN && b.isNaN { return false }
    // An infinity differs from everything else, however large the relative tolerance.
    return b.isInfinite || !(abs(a - b) <= tolerance * (1 + abs(b)))
  }

  /// Chooses enough decimals for entries that differ to read differently.
  private func format(_ differing: [Int]) -> NumberFormat {
    let usual = NumberFormat(for: yours.values + expected.values)
    let candidates = [usual] + [2, 3, 4, 5, 6].map { NumberFormat.decimals($0) }
    let sample = differing.prefix(1000)
    return candidates.first { format in
      sample.allSatisfy { format.string(yours.values[$0]) != format.string(expected.values[$0]) }
    } ?? usual
  }

  private func summary(_ differing: [Int]) -> StyledText {
    let total = yours.values.count
    let entries = total == 1 ? "entry" : "entries"
    guard !differing.isEmpty else { return StyledText("\(total) \(entries), no difference") }
    let count = "\(differing.count) of \(total) \(entries) \(differing.count == 1 ? "differs" : "differ")"
    // A difference that isn't a number, such as that between a number and nan, is the largest.
    func gap(_ index: Int) -> Float {
      let gap = abs(yours.values[index] - expected.values[index])
      return gap.isNaN ? .infinity : gap
    }
    let worst = differing.reduce(differing[0]) { gap($1) > gap($0) ? $1 : $0 }
    guard gap(worst).isFinite else {
      let (got, wanted) = (format([]).string(yours.values[worst]), format([]).string(expected.values[worst]))
      return StyledText("\(count); at \(words(for: position(of: worst))) \(got) instead of \(wanted)")
    }
    return StyledText(
      "\(count), by up to \(NumberFormat(for: [gap(worst)]).string(gap(worst))) at \(words(for: position(of: worst)))")
  }

  /// Returns an index, or its first numbers, in the words of the axes: `head 1, query 3`.
  private func words(for index: [Int]) -> String {
    guard axes.count == yours.shape.count, index.count <= axes.count, !index.isEmpty else { return "\(index)" }
    return zip(axes, index).map { "\(Sanitiser.label($0)) \($1)" }.joined(separator: ", ")
  }

  private func position(of index: Int) -> [Int] {
    var rest = index
    let position = yours.shape.reversed().map { length -> Int in
      defer { rest /= length }
      return rest % length
    }
    return position.reversed()
  }

  /// Returns the view for shapes that differ, whose entries have no partners: both sides, one below the other.
  private func ofDifferentShape(_ sides: [TensorGrids], canvas: Canvas) -> [StyledText] {
    var lines: [StyledText] = []
    if yours.shape != expected.shape {
      lines += StyledText("the shapes differ: \(yours.shape) and \(expected.shape)").wrapped(to: canvas.width)
    }
    for (side, grids) in zip([yours, expected], sides) {
      lines += StyledText("\(Sanitiser.label(side.name)) \(side.shape)", .bold).wrapped(to: canvas.width)
      if let problem = grids.problem {
        lines += StyledText(problem, .faint).wrapped(to: canvas.width)
      } else {
        let format = NumberFormat(for: side.values)
        let matrix = ComparedMatrices(
          sides: [(name: nil, grid: grids.grid(at: 0))], format: format, differing: [], rowLimit: rowLimit)
        lines += matrix.lines(on: canvas)
        let hidden = grids.count - 1
        if hidden > 0 { lines.append(StyledText("… \(hidden) more \(hidden == 1 ? "matrix" : "matrices")", .faint)) }
      }
    }
    return lines
  }
}
