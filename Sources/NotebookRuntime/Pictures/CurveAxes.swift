/// How the axes of a picture of curves are divided.
public enum CurveAxes: Sendable {
  /// Equal steps are equal differences on both axes.
  case linear
  /// Equal steps to the right are equal ratios: e^x becomes steeper, ln x a straight line.
  case logX
  /// Equal steps up are equal ratios: e^x becomes a straight line.
  case logY
  /// Equal steps are equal ratios on both axes: a power of x becomes a straight line, whose slope is the exponent.
  case logLog
}
