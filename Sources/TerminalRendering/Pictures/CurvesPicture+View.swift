import Reports

extension CurvesPicture: TerminalPicture {
  /// The curves on their axes, with a legend.
  public var view: any TerminalView {
    CurvePlot(
      title: title, names: (x: xName, y: yName), isLog: (x: isLogX, y: isLogY), showsFits: showsFits, curves: curves)
  }
}
