/// Curves on a pair of axes.
public struct CurvesPicture: Picture {
  /// `curves`
  public static let kind = "curves"

  /// The title above the picture.
  public var title: String?
  /// The names of the axes; may be empty.
  public var xName: String, yName: String
  /// Whether the axes are logarithmic.
  public var isLogX: Bool, isLogY: Bool
  /// Whether fitted lines are shown.
  public var showsFits: Bool
  /// The curves.
  public var curves: [CurveSeries]

  /// Creates a picture from its parts.
  public init(
    title: String?, xName: String, yName: String, isLogX: Bool, isLogY: Bool, showsFits: Bool, curves: [CurveSeries]
  ) {
    self.title = title
    self.xName = xName
    self.yName = yName
    self.isLogX = isLogX
    self.isLogY = isLogY
    self.showsFits = showsFits
    self.curves = curves
  }

  /// Appends the picture.
  public func write(to writer: inout ByteWriter) {
    writer.write(title) { $0.write($1) }
    for name in [xName, yName] { writer.write(name) }
    for isTrue in [isLogX, isLogY, showsFits] { writer.write(isTrue) }
    writer.write(curves)
  }

  /// Reads a picture.
  public init(_ reader: inout ByteReader) throws {
    self.init(
      title: try reader.readOptional { try $0.readString() }, xName: try reader.readString(),
      yName: try reader.readString(), isLogX: try reader.readBool(), isLogY: try reader.readBool(),
      showsFits: try reader.readBool(), curves: try reader.readArray(of: CurveSeries.self))
  }
}
