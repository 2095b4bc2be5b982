/// Pearson's correlation of pairs of numbers that come one at a time.
///
///     r = (n Σxy − Σx Σy) / √((n Σx² − (Σx)²) (n Σy² − (Σy)²))
///
/// If x is 0 or 1 this is the point-biserial correlation.
struct Correlation {
  /// The number of pairs.
  private(set) var count = 0
  private var (x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)

  /// Adds a pair.
  mutating func add(_ one: Double, _ other: Double) {
    count += 1
    x += one
    y += other
    xx += one * one
    yy += other * other
    xy += one * other
  }

  /// The correlation; nil if there are fewer than three pairs, or one side has the same number in all.
  var value: Double? {
    let n = Double(count)
    let (spread, otherSpread) = (n * xx - x * x, n * yy - y * y)
    // Equal numbers leave something after rounding, which isn't a spread.
    guard count > 2, spread > 1e-9 * n * n, otherSpread > 1e-9 * n * n else { return nil }
    return (n * xy - x * y) / (spread * otherSpread).squareRoot()
  }
}
