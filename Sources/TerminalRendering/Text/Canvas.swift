/// The target of all rendering: a number of columns and of colours.
///
/// A canvas is a value that the caller fills in. Nothing in this module asks the terminal.
public struct Canvas: Hashable, Sendable {
  /// The narrowest width. A narrower terminal is drawn as if it had this many columns: below that, gutter,
  /// label and number don't fit side by side.
  public static let narrowest = 20

  /// The widest width. Prose and rules don't get better beyond it.
  public static let widest = 1000

  /// The widest prose: in a longer line the eye loses its way back. Tables, pictures and code may be wider.
  public static let widestProse = 100

  /// The number of columns, between ``narrowest`` and ``widest``.
  public let width: Int

  /// The colours that may be used.
  public let depth: ColourDepth

  /// The columns that prose takes at most.
  var proseWidth: Int { min(width, Canvas.widestProse) }

  /// Creates a canvas; a width out of bounds is moved to the nearest bound.
  public init(width: Int, depth: ColourDepth) {
    self.width = min(max(width, Canvas.narrowest), Canvas.widest)
    self.depth = depth
  }
}
