/// Numbers to be drawn as a grid of colours or shades.
public struct Picture: Hashable, Codable, Sendable {
  /// The title above the picture.
  public var title: String?
  /// The shape of the tensor to draw.
  public var shape: [Int]
  /// Its elements, row by row.
  public var elements: [Float]
  /// A label for each row, such as the query tokens; may be empty.
  public var rowLabels: [String]
  /// A label for each column, such as the key tokens; may be empty.
  public var columnLabels: [String]

  /// Creates a picture from its parts.
  public init(title: String?, shape: [Int], elements: [Float], rowLabels: [String], columnLabels: [String]) {
    self.title = title
    self.shape = shape
    self.elements = elements
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
  }
}
