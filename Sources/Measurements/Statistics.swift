internal import Glibc

/// What is made of times that were measured.
public enum Statistics {
  /// Returns the number in the middle of several, or the mean of the two there; NaN of none.
  public static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// Returns the exponent p of the law y ∝ xᵖ that fits points best: the slope of the line through their logarithms, by
  /// least squares. It is NaN of fewer than two sizes.
  public static func exponent(_ points: [(size: Double, value: Double)]) -> Double {
    let logarithms = points.map { (log($0.size), log($0.value)) }
    let count = Double(points.count)
    let (x, y) = (logarithms.reduce(0) { $0 + $1.0 } / count, logarithms.reduce(0) { $0 + $1.1 } / count)
    let spread = logarithms.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
    let together = logarithms.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
    return spread > 0 ? together / spread : .nan
  }
}
