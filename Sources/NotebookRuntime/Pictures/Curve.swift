public import Tensors

/// A curve for ``curves(_:title:x:y:axes:fits:)``: a name, and a point for each pair of numbers.
///
///     Curve("cached", x: sizes, y: milliseconds)
public struct Curve: Sendable {
  /// The name in the legend.
  public var name: String
  /// The coordinates of the points, each `[n]`.
  public let x: Tensor, y: Tensor

  /// Creates a curve through points, in the order in which they are given.
  ///
  /// - Parameters:
  ///   - name: what the legend calls it.
  ///   - x: how far right each point is, `[n]`.
  ///   - y: how high each point is, `[n]`.
  /// - Refuses: tensors that aren't vectors, as `Curve: x has 2 axes, not one`, and vectors of different lengths.
  public init(_ name: String, x: Tensor, y: Tensor) {
    Points.refuseUnlessPaired(x, y, for: "Curve")
    self.name = name
    self.x = x
    self.y = y
  }
}
