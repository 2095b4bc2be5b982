/// A table in GitHub's dialect.
public struct MarkdownTable: Equatable, Sendable {
  /// The side to which a column's cells are set.
  public enum Alignment: Sendable {
    /// To the left, as it is without a mark.
    case left
    /// In the middle.
    case centre
    /// To the right.
    case right
  }

  /// The alignment of each column.
  public var alignments: [Alignment]
  /// The cells of the first row.
  public var header: [[MarkdownInline]]
  /// The cells of the other rows.
  public var rows: [[[MarkdownInline]]]
}
