/// The layout of a grid of numbers as text: the shape, then aligned columns, with the middle of long axes left out.
///
/// It asks for its numbers one by one, so that it can lay out a tensor of which only the shown numbers are there.
package struct TensorLayout {
  /// The number of entries of an axis that are shown before its middle is left out.
  package static let usualLimit = 16

  private let shape: [Int]
  private let dtype: DType
  private let element: (Int) -> Double?
  private var ndim: Int { shape.count }
  private var count: Int { elementCount(shape) }

  /// Creates the layout of a shape.
  ///
  /// - Parameters:
  ///   - shape: the size of each axis; `[]` for a scalar.
  ///   - dtype: the type of the numbers.
  ///   - element: the number at an index in row-major order; nil if it isn't known, which is written as `…`.
  package init(shape: [Int], dtype: DType = .float32, element: @escaping (Int) -> Double?) {
    self.shape = shape
    self.dtype = dtype
    self.element = element
  }

  /// Returns the shape and type on a line of its own, then the numbers: see ``Tensor/description(width:limit:)``.
  package func text(width: Int = 80, limit: Int = usualLimit) -> String {
    if shape.isEmpty { return text(0, NumberFormat([element(0) ?? 0], dtype)) }
    if count == 0 { return heading + " empty" }
    let shown = Self.shownElements(of: shape, limit: limit).joined()
    let format = NumberFormat(shown.compactMap(element), dtype)
    let cell = Swift.max(1, shown.lazy.map { text($0, format).count }.max() ?? 1)
    let columns = shape[ndim - 1]
    let fitting = Swift.max(2, (width + 2) / (cell + 2))
    let visible = Self.visiblePlaces(columns, limit: Swift.min(limit, columns <= fitting ? columns : fitting - 1))
    func row(_ start: Int) -> String {
      visible.map { $0 < 0 ? "…" : text(start + $0, format).leftPadded(to: cell) }.joined(separator: "  ")
    }
    if ndim == 1 { return heading + "\n" + row(0) }
    var lines = [heading]
    let rows = shape[ndim - 2]
    for block in Self.visibleBlocks(count / (rows * columns), limit: limit) {
      if block < 0 {
        lines.append("…")
        continue
      }
      if ndim > 2 { lines.append(blockLabel(block)) }
      for place in Self.visiblePlaces(rows, limit: limit) {
        lines.append(place < 0 ? "…" : row((block * rows + place) * columns))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The shape and the first and last numbers on one line: see ``Tensor/summary``.
  package var summary: String { "\(heading) \(numberSummary)" }

  /// The first and last numbers on one line, without the shape.
  package var numberSummary: String {
    let runs = Self.summaryElements(of: shape)
    guard !runs.isEmpty else { return "empty" }
    return runs.map { run in
      run.map { index in element(index).map { shortText($0, dtype) } ?? "…" }.joined(separator: " ")
    }.joined(separator: " … ")
  }

  // MARK: - Which elements are shown

  /// Returns the indices of the elements that ``text(width:limit:)`` shows at most, whatever the width, in order.
  package static func shownElements(of shape: [Int], limit: Int = usualLimit) -> [Range<Int>] {
    let count = elementCount(shape)
    guard count > 0, let columns = shape.last else { return count > 0 ? [0..<1] : [] }
    let rows = shape.count > 1 ? shape[shape.count - 2] : 1
    var runs: [Range<Int>] = []
    for block in visibleBlocks(count / (rows * columns), limit: limit) where block >= 0 {
      for row in visiblePlaces(rows, limit: limit) where row >= 0 {
        for place in visiblePlaces(columns, limit: limit) where place >= 0 {
          let index = (block * rows + row) * columns + place
          if let last = runs.last, last.upperBound == index {
            runs[runs.count - 1] = last.lowerBound..<index + 1
          } else {
            runs.append(index..<index + 1)
          }
        }
      }
    }
    return runs
  }

  /// Returns the indices of the elements that ``summary`` shows: the first and the last ones.
  package static func summaryElements(of shape: [Int]) -> [Range<Int>] {
    let count = elementCount(shape)
    if count == 0 { return [] }
    return count <= 6 ? [0..<count] : [0..<4, count - 1..<count]
  }

  /// Returns the indices of an axis that are shown; -1 stands for those left out.
  private static func visiblePlaces(_ count: Int, limit: Int) -> [Int] {
    if count <= limit { return Array(0..<count) }
    let tail = Swift.max(1, limit / 2)
    let head = Swift.max(1, limit - tail)
    return Array(0..<head) + [-1] + Array((count - tail)..<count)
  }

  private static func visibleBlocks(_ count: Int, limit: Int) -> [Int] {
    visiblePlaces(count, limit: Swift.max(2, limit / 2))
  }

  // MARK: - Texts

  /// The shape, and the type if it isn't the usual one: `[2, 3]`, `[2, 3] bool`.
  private var heading: String { shapeText(shape) + (dtype == .float32 ? "" : " \(dtype)") }

  private func text(_ index: Int, _ format: NumberFormat) -> String { element(index).map(format.text) ?? "…" }

  /// Returns the index of a matrix within the leading axes: `[1, 0]`.
  private func blockLabel(_ block: Int) -> String {
    var rest = block
    var label: [Int] = []
    for size in shape.dropLast(2).reversed() {
      label.append(rest % size)
      rest /= size
    }
    return shapeText(label.reversed())
  }
}
