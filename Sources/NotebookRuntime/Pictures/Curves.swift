internal import Reports
internal import Tensors

/// Draws curves on a pair of axes among the cell's output.
///
///     curves(
///       Curve("cached", x: sizes, y: cached), Curve("recomputed", x: sizes, y: recomputed),
///       title: "a token more", x: "tokens before it", y: "ms", axes: .logLog, fits: true)
///
/// Points are joined in the order in which they are given; each curve has a mark of its own, which stands in the legend too.
/// Points that aren't finite, or not above 0 on a logarithmic axis, are left out, and a line below the picture says how many.
///
/// With `fits: true` the marks are the points, and the line is the straight one that fits them best *on the axes as they are
/// drawn*, by least squares. The legend has its law: `y ∝ x^1.02` for `.logLog`, `y = 3 + 0.2 x` for `.linear`,
/// `y = 3 + 0.2 ln x` for `.logX`, `y ∝ e^(0.2 x)` for `.logY`.
///
/// - Parameters:
///   - all: the curves, 12 at most.
///   - title: what stands above the picture.
///   - x: what the axis to the right counts.
///   - y: what the axis up counts.
///   - axes: how the axes are divided.
///   - fits: whether a line is fitted to each curve and drawn.
/// - Refuses: no curve, and more than 12, which could not be told apart.
public func curves(
  _ all: Curve..., title: String? = nil, x: String = "", y: String = "", axes: CurveAxes = .linear, fits: Bool = false
) {
  curves(all, title: title, x: x, y: y, axes: axes, fits: fits)
}

/// Draws the curves of a list on a pair of axes: see ``curves(_:title:x:y:axes:fits:)``.
public func curves(
  _ all: [Curve], title: String? = nil, x: String = "", y: String = "", axes: CurveAxes = .linear, fits: Bool = false
) {
  let most = 12
  if all.isEmpty { refuse(ShapeError("curves", "there is no curve to draw")) }
  if all.count > most {
    refuse(ShapeError("curves", "\(all.count) curves, of which only \(most) could be told apart"))
  }
  let (isLogX, isLogY) = (axes == .logX || axes == .logLog, axes == .logY || axes == .logLog)
  let series = all.map { curve in
    let points = Points(curve.x, curve.y, isLogX: isLogX, isLogY: isLogY)
    let drawn = points.drawn
    return CurveSeries(
      name: curve.name, x: drawn.x, y: drawn.y, leftOut: points.leftOut, fit: fits ? points.fit : nil)
  }
  ValueLog.current.picture(
    CurvesPicture(
      title: title, xName: x, yName: y, isLogX: isLogX, isLogY: isLogY, showsFits: fits, curves: series))
}
