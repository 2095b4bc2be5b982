/// The numbers of a tensor, to be drawn as a grid of colours or shades.
public struct HeatmapPicture: Picture {
  /// `heatmap`
  public static let kind = "heatmap"

  /// The title above the picture.
  public var title: String?
  /// The shape of the tensor.
  public var shape: [Int]
  /// Its elements, row by row.
  public var elements: Numbers
  /// A label for each row, such as the query tokens; may be empty.
  public var rowLabels: [String]
  /// A label for each column, such as the key tokens; may be empty.
  public var columnLabels: [String]

  /// Creates a picture from its parts.
  public init(title: String?, shape: [Int], elements: [Float], rowLabels: [String], columnLabels: [String]) {
    self.title = title
    self.shape = shape
    self.elements = Numbers(elements)
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
  }

  /// Appends the picture.
  public func write(to writer: inout ByteWriter) {
    writer.write(title) { $0.write($1) }
    writer.write(shape) { $0.write($1) }
    writer.write(elements.elements)
    writer.write(rowLabels) { $0.write($1) }
    writer.write(columnLabels) { $0.write($1) }
  }

  /// Reads a picture.
  public init(_ reader: inout ByteReader) throws {
    self.init(
      title: try reader.readOptional { try $0.readString() }, shape: try reader.readArray { try $0.readInt() },
      elements: try reader.readFloats(), rowLabels: try reader.readArray { try $0.readString() },
      columnLabels: try reader.readArray { try $0.readString() })
  }
}
