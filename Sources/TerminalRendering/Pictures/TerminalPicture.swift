import Reports

/// A kind of picture that can be drawn at a terminal.
public protocol TerminalPicture: Picture {
  /// The picture as a view.
  var view: any TerminalView { get }
}
