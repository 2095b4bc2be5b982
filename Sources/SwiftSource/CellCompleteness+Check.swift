extension CellCompleteness {
  /// Returns whether `source` is a whole cell.
  ///
  /// Cost: one pass over the text.
  public static func check(_ source: String) -> CellCompleteness {
    var scanner = SourceScanner()
    for line in SourceLines(source) { scanner.scan(line) }
    return scanner.completeness
  }
}
