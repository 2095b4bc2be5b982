import Reports

/// A kind of picture that can be drawn at a terminal.
public protocol TerminalPicture: Picture {
  /// The picture as a view.
  var view: any TerminalView { get }

  /// Returns the fewest lines of the picture that stand alone at the end of a page: its title, what stands above its rows,
  /// and some of these.
  func head(on canvas: Canvas) -> Int
}

extension TerminalPicture {
  /// Returns five lines.
  public func head(on canvas: Canvas) -> Int { 5 }
}
