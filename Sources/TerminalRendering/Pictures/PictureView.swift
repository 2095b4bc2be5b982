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

  /// Returns the picture as one passage. If it is higher than a page, it is divided at a blank line, as between two rows
  /// of panels, or below its title and some of its rows.
  public func passages(on canvas: Canvas) -> [Passage] {
    let lines = lines(on: canvas)
    let head = (picture.picture as? any TerminalPicture)?.head(on: canvas) ?? 1
    let least = min(head, lines.count)
    let blanks = lines.indices.filter { $0 >= least && lines[$0].isEmpty }
    return lines.isEmpty ? [] : [Passage(lines, cuts: blanks.isEmpty ? Array(least..<lines.count) : blanks)]
  }
}
