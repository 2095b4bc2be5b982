extension Tensor: CustomStringConvertible {
  /// The shape and the numbers in aligned columns, for a line of 80 characters: ``description(width:limit:)``.
  public var description: String { description(width: 80) }

  /// Returns the shape on a line of its own, then the numbers, with columns aligned for the whole tensor.
  ///
  ///     [2, 3]
  ///      1.0000  -0.5000     -inf
  ///     12.2500   0.0000   0.3333
  ///
  /// Whole numbers are written without a point, others with four decimals; from 1000 on with fewer, or with an exponent
  /// if the smallest would look like 0. Blocks of a higher rank are each headed by their index. A scalar is written as
  /// just its number.
  ///
  /// - Parameters:
  ///   - width: the characters of a line; middle columns that do not fit are replaced by `…`.
  ///   - limit: the number of entries of an axis that are shown before its middle is left out.
  public func description(width: Int = 80, limit: Int = 16) -> String {
    if shape.isEmpty { return NumberFormat(elements).text(elements[0]) }
    let heading = shapeText(shape)
    if elements.isEmpty { return heading + " empty" }
    let shown = shownElements(limit: limit)
    let format = NumberFormat(shown)
    let texts = shown.map(format.text)
    let cell = Swift.max(1, texts.map(\.count).max() ?? 1)
    let columns = shape[ndim - 1]
    let fitting = Swift.max(2, (width + 2) / (cell + 2))
    let visible = visiblePlaces(columns, limit: Swift.min(limit, columns <= fitting ? columns : fitting - 1))
    var lines = [heading]
    func row(_ start: Int) -> String {
      visible.map { place in
        place < 0 ? "…" : format.text(elements[start + place]).leftPadded(to: cell)
      }.joined(separator: "  ")
    }
    if ndim == 1 { return heading + "\n" + row(0) }
    let rows = shape[ndim - 2]
    let blocks = elements.count / (rows * columns)
    for block in visibleBlocks(blocks, limit: limit) {
      if block < 0 {
        lines.append("…")
        continue
      }
      if ndim > 2 { lines.append(blockLabel(block)) }
      for place in visiblePlaces(rows, limit: limit) {
        lines.append(place < 0 ? "…" : row((block * rows + place) * columns))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The shape and the first and last numbers on one line: `[3, 4] 0.12 -0.5 0.33 … 1.2`.
  ///
  /// Numbers have three digits. It is meant for a list of names, types and values.
  public var summary: String {
    let places = elements.count <= 6 ? Array(elements.indices) : [0, 1, 2, 3, -1, elements.count - 1]
    let texts = places.map { $0 < 0 ? "…" : shortText(elements[$0]) }
    return ([shapeText(shape)] + (texts.isEmpty ? ["empty"] : texts)).joined(separator: " ")
  }

  /// Returns the indices of an axis that are shown; -1 stands for those left out.
  private func visiblePlaces(_ count: Int, limit: Int) -> [Int] {
    if count <= limit { return Array(0..<count) }
    let tail = Swift.max(1, limit / 2)
    let head = Swift.max(1, limit - tail)
    return Array(0..<head) + [-1] + Array((count - tail)..<count)
  }

  private func visibleBlocks(_ count: Int, limit: Int) -> [Int] {
    visiblePlaces(count, limit: Swift.max(2, limit / 2))
  }

  /// Returns the index of a matrix within the leading axes: `[1, 0]`.
  private func blockLabel(_ block: Int) -> String {
    var rest = block
    var label: [Int] = []
    for size in shape.dropLast(2).reversed() {
      label.insert(rest % size, at: 0)
      rest /= size
    }
    return "[" + label.map(String.init).joined(separator: ", ") + "]"
  }

  /// Returns the numbers that decide the format: those of the rows and blocks shown.
  private func shownElements(limit: Int) -> [Float] {
    guard ndim > 1 else {
      return visiblePlaces(shape[0], limit: limit).filter { $0 >= 0 }.map { elements[$0] }
    }
    let (rows, columns) = (shape[ndim - 2], shape[ndim - 1])
    let places = visiblePlaces(columns, limit: limit).filter { $0 >= 0 }
    var shown: [Float] = []
    for block in visibleBlocks(elements.count / (rows * columns), limit: limit) where block >= 0 {
      for row in visiblePlaces(rows, limit: limit) where row >= 0 {
        for place in places { shown.append(elements[(block * rows + row) * columns + place]) }
      }
    }
    return shown
  }
}
