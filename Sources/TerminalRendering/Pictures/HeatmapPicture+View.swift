import Reports

extension HeatmapPicture: TerminalPicture {
  /// The numbers on a colour for each.
  public var view: any TerminalView {
    Heatmap(
      values: elements.elements, shape: shape, title: title, rowLabels: rowLabels, columnLabels: columnLabels)
  }
}
