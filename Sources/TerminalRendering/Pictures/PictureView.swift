import Reports

/// A picture of any kind.
public struct PictureView: TerminalView {
  /// The picture.
  public var picture: AnyPicture

  /// Creates a view of a picture.
  public init(_ picture: AnyPicture) { self.picture = picture }

  /// Returns the lines of the picture; of a kind that can't be drawn here, a line that says so.
  public func lines(on canvas: Canvas) -> [StyledText] {
    guard let drawn = picture.picture as? any TerminalPicture else {
      return StyledText("(a \(Sanitiser.label(picture.kind)), which can't be drawn here)", .faint)
        .wrapped(to: canvas.width)
    }
    return drawn.view.lines(on: canvas)
  }
}
