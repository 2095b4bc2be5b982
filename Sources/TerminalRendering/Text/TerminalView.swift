/// Data that can be drawn as lines of text.
///
/// No line is wider than the canvas, and none holds a control character, whatever the data held.
public protocol TerminalView: Sendable {
  /// Returns the lines, top to bottom.
  func lines(on canvas: Canvas) -> [StyledText]

  /// Returns the same lines as passages, which tell where a page may end. Without an implementation of its own, a view is
  /// one passage.
  func passages(on canvas: Canvas) -> [Passage]
}

extension TerminalView {
  /// Returns the lines as one passage; no passage if there is no line.
  public func passages(on canvas: Canvas) -> [Passage] {
    let lines = lines(on: canvas)
    return lines.isEmpty ? [] : [Passage(lines)]
  }

  /// Returns the lines with their escape sequences, joined by newlines, without a newline at the end.
  ///
  /// Each line starts and ends unstyled, so that lines may be cut out or indented.
  public func render(on canvas: Canvas) -> String {
    lines(on: canvas).map { $0.rendered(for: canvas.depth) }.joined(separator: "\n")
  }
}
