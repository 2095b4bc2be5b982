/// A table as data: titles and rows of short texts.
public struct TextTable: Hashable, Codable, Sendable {
  /// A cell of a table.
  public struct Cell: Hashable, Codable, Sendable {
    /// How a cell stands out.
    public enum Emphasis: String, Hashable, Codable, Sendable {
      /// It looks like any text.
      case plain
      /// It is what the row is found by.
      case strong
      /// It is less important than the others.
      case faint
    }

    /// The text.
    public var text: String
    /// How it stands out.
    public var emphasis: Emphasis

    /// Creates a cell.
    public init(_ text: String, _ emphasis: Emphasis = .plain) {
      self.text = text
      self.emphasis = emphasis
    }
  }

  /// The rows. All have the same number of cells.
  public var rows: [[Cell]]

  /// Creates a table.
  public init(rows: [[Cell]]) { self.rows = rows }
}
