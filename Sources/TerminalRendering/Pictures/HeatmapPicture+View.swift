import Reports

extension HeatmapPicture: TerminalPicture {
  /// The numbers on a colour for each.
  public var view: any TerminalView { heatmap }

  /// Returns the lines down to the third row of the first matrix.
  public func head(on canvas: Canvas) -> Int { heatmap.linesAboveRows(on: canvas) + 3 }

  private var heatmap: Heatmap {
    Heatmap(
      values: elements.elements, shape: shape, title: title, rowLabels: rowLabels, columnLabels: columnLabels)
  }
}
