import Reports

/// A range of a cell's source. Lines and columns count from 1; the end column is the one after the last character.
///
/// Columns count bytes of UTF-8, as the compiler does.
public struct SourceRange: Hashable, Sendable {
  /// The start of the range.
  public var startLine: Int, startColumn: Int
  /// The end of the range.
  public var endLine: Int, endColumn: Int

  /// The absence of a range, as for the value of a cell as a whole.
  public static let none = SourceRange(startLine: 0, startColumn: 0, endLine: 0, endColumn: 0)

  /// Creates a range from its four numbers.
  public init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

extension SourceRange: ByteCodable {
  /// Appends the four numbers.
  public func write(to writer: inout ByteWriter) {
    for number in [startLine, startColumn, endLine, endColumn] { writer.write(number) }
  }

  /// Reads the four numbers.
  public init(_ reader: inout ByteReader) throws {
    self.init(
      startLine: try reader.readInt(), startColumn: try reader.readInt(), endLine: try reader.readInt(),
      endColumn: try reader.readInt())
  }
}
