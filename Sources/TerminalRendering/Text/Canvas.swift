/// What everything is rendered for: so many columns, so many colours.
///
/// A canvas is a value that the caller fills in. Nothing in this module asks the terminal.
public struct Canvas: Hashable, Sendable {
  /// The narrowest canvas. A terminal below it is drawn as if it had this many columns: under that no
  /// gutter, label and number fit beside each other.
  public static let narrowest = 20

  /// The widest canvas. Prose and rules do not get better beyond it.
  public static let widest = 1000

  /// The number of columns, between ``narrowest`` and ``widest``.
  public let width: Int

  /// The colours that may be used.
  public let depth: ColourDepth

  /// Creates a canvas; a width out of bounds is moved to the nearest bound.
  public init(width: Int, depth: ColourDepth) {
    self.width = min(max(width, Canvas.narrowest), Canvas.widest)
    self.depth = depth
  }
}
