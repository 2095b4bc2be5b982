internal import WorkerProtocol

/// What is known of the running cell's source: which places are of its own level.
struct CellSource {
  /// The stretches of functions, types, closures and blocks, in order, none within another.
  private var inner: [SourceRange]

  /// Reads what ``RunOrder/inner`` says.
  init(_ inner: [SourceRange] = []) { self.inner = inner }

  /// Returns whether a place is of the cell's own level: in no function, closure or block.
  func isTop(line: Int, column: Int) -> Bool {
    var (low, high) = (0, inner.count)
    while low < high {
      let middle = (low + high) / 2
      if (inner[middle].endLine, inner[middle].endColumn) <= (line, column) { low = middle + 1 } else { high = middle }
    }
    return low == inner.count || (line, column) < (inner[low].startLine, inner[low].startColumn)
  }
}
