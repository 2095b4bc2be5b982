/// A piece of Swift with a title, such as one of two solutions.
public struct TitledSource: Hashable, Codable, Sendable {
  /// The title.
  public var title: String
  /// The source, as it stands in its file.
  public var source: String

  /// Creates a piece.
  public init(title: String, source: String) { (self.title, self.source) = (title, source) }
}
