internal import Glibc
internal import Reports
public import Tensors

/// Returns the power law that fits points best: y ≈ factor · x^exponent.
///
///     log y = log factor + exponent · log x
///
/// It is the straight line through the points on logarithmic axes, by least squares: what counts is how far off a point is
/// in ratio, so that small values weigh as much as large ones.
///
///     powerLaw(x: Tensor([64, 128, 256]), y: Tensor([1, 4, 16]))   // exponent 2, factor 1/4096
///
/// - Parameters:
///   - x: numbers above 0, `[n]`.
///   - y: numbers above 0, `[n]`.
/// - Refuses: tensors that aren't vectors of one length; a number that isn't finite and above 0, as
///   `powerLaw: 1 of 3 points isn't finite and above 0`; fewer than two different x.
/// - Numerics: in double precision.
public func powerLaw(x: Tensor, y: Tensor) -> (exponent: Float, factor: Float) {
  Points.refuseUnlessPaired(x, y, for: "powerLaw")
  let points = Points(x, y, isLogX: true, isLogY: true)
  let operands = [ShapeError.Operand("x", x.shape), .init("y", y.shape)]
  guard points.leftOut == 0 else {
    let verb = points.leftOut == 1 ? "isn't" : "aren't"
    refuse(
      ShapeError(
        "powerLaw", "\(points.leftOut) of \(x.size) points \(verb) finite and above 0", operands: operands))
  }
  guard let fit = points.fit else {
    refuse(ShapeError("powerLaw", "a fit needs two different x at least", operands: operands))
  }
  return (Float(fit.slope), Float(exp(fit.intercept)))
}
