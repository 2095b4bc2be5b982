internal import Glibc
internal import Reports
internal import Tensors

/// The points of a curve, for axes of which each may be logarithmic.
struct Points {
  let x: [Float], y: [Float]
  let isLogX: Bool, isLogY: Bool

  /// Takes the points of two vectors.
  init(_ x: Tensor, _ y: Tensor, isLogX: Bool, isLogY: Bool) {
    self.x = x.asArray()
    self.y = y.asArray()
    self.isLogX = isLogX
    self.isLogY = isLogY
  }

  /// Refuses tensors that aren't two vectors of one length.
  static func refuseUnlessPaired(_ x: Tensor, _ y: Tensor, for operation: String) {
    for (name, tensor) in [("x", x), ("y", y)] where tensor.shape.count != 1 {
      let axes = tensor.shape.isEmpty ? "no axis" : "\(tensor.shape.count) axes"
      refuse(ShapeError(operation, "\(name) has \(axes), not one", operands: [.init(name, tensor.shape)]))
    }
    guard x.shape != y.shape else { return }
    refuse(
      ShapeError(
        operation, "\(x.shape[0]) numbers for x, and \(y.shape[0]) for y",
        operands: [.init("x", x.shape, axes: [0]), .init("y", y.shape, axes: [0])]))
  }

  /// Returns whether a point has a place on the axes.
  private func isPlaced(_ index: Int) -> Bool {
    x[index].isFinite && y[index].isFinite && !(isLogX && x[index] <= 0) && !(isLogY && y[index] <= 0)
  }

  /// How many points have no place on the axes.
  var leftOut: Int { x.indices.count { !isPlaced($0) } }

  /// The straight line through the points on these axes, by least squares; nil unless they lie over two places at least.
  ///
  ///     slope = Σ (u − ū)(v − v̄) / Σ (u − ū)²
  ///
  /// u is x or ln x, v is y or ln y. The means are taken off first, so that no digits are lost where all are large.
  var fit: CurveFit? {
    let places = x.indices.filter(isPlaced)
    guard !places.isEmpty else { return nil }
    let u = places.map { isLogX ? log(Double(x[$0])) : Double(x[$0]) }
    let v = places.map { isLogY ? log(Double(y[$0])) : Double(y[$0]) }
    let means = (u: u.reduce(0, +) / Double(u.count), v: v.reduce(0, +) / Double(v.count))
    let spread = u.reduce(0) { $0 + ($1 - means.u) * ($1 - means.u) }
    guard spread > 0, Set(u).count > 1 else { return nil }
    let slope = zip(u, v).reduce(0) { $0 + ($1.0 - means.u) * ($1.1 - means.v) } / spread
    let intercept = means.v - slope * means.u
    return slope.isFinite && intercept.isFinite ? CurveFit(intercept: intercept, slope: slope) : nil
  }

  /// The points to be drawn. Of very many only those are kept that a picture can show: of each run of neighbours the
  /// first, the lowest, the highest, the last, and one without a place if there is any.
  var drawn: (x: [Float], y: [Float]) {
    let most = 4096
    guard x.count > most else { return (x, y) }
    let runs = most / 5
    var kept: [Int] = []
    for run in 0..<runs {
      let part = x.count * run / runs..<x.count * (run + 1) / runs
      let placed = part.filter(isPlaced)
      var own = Set([part.first { !isPlaced($0) }, placed.first, placed.last].compactMap { $0 })
      for extreme in [placed.min { y[$0] < y[$1] }, placed.max { y[$0] < y[$1] }] { extreme.map { _ = own.insert($0) } }
      kept += own.sorted()
    }
    return (kept.map { x[$0] }, kept.map { y[$0] })
  }
}
