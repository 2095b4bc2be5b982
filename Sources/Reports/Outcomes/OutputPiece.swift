/// A piece of a cell's output, in the order in which it came.
public enum OutputPiece: Hashable, Codable, Sendable {
  /// Text that went to standard output.
  case text(String)
  /// Text that went to standard error.
  case errorText(String)
  /// A picture.
  case picture(AnyPicture)
}
