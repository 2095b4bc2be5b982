/// Distributes a width among columns.
enum ColumnWidths {
  /// Returns widths of columns that together don't exceed the available width, or nil if not even their least
  /// widths fit.
  ///
  /// Columns keep what they need as long as there is room. Beyond that, the widest shrink first, down to one
  /// common cap, so that a narrow column is never cut for the sake of a wide one.
  static func share(_ available: Int, needs: [Int], least: [Int]) -> [Int]? {
    let floor = zip(needs, least).map { min($0, $1) }
    guard floor.reduce(0, +) <= available else { return nil }
    func widths(cap: Int) -> [Int] { zip(needs, floor).map { max(min($0, cap), $1) } }
    var low = 0
    var high = needs.max() ?? 0
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(cap: middle).reduce(0, +) <= available { low = middle } else { high = middle - 1 }
    }
    var result = widths(cap: low)
    var left = available - result.reduce(0, +)
    for index in result.indices where left > 0 && result[index] < needs[index] {
      result[index] += 1
      left -= 1
    }
    return result
  }
}
