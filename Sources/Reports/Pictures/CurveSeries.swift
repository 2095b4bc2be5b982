/// One curve of a picture: its points, in the order in which they are joined.
public struct CurveSeries: Hashable, Codable, Sendable {
  /// The name in the legend.
  public var name: String
  /// The coordinates of the points. One that has no place on the axes breaks the line.
  public var x: Numbers, y: Numbers
  /// How many points have no place on the axes: they aren't finite, or not above 0 on a logarithmic axis.
  public var leftOut: Int
  /// The line fitted to the points; nil if there is none.
  public var fit: CurveFit?

  /// Creates a curve from its parts.
  public init(name: String, x: [Float], y: [Float], leftOut: Int, fit: CurveFit?) {
    self.name = name
    self.x = Numbers(x)
    self.y = Numbers(y)
    self.leftOut = leftOut
    self.fit = fit
  }
}

extension CurveSeries: ByteCodable {
  /// Appends the curve.
  public func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(x.elements)
    writer.write(y.elements)
    writer.write(leftOut)
    writer.write(fit) { $1.write(to: &$0) }
  }

  /// Reads a curve.
  public init(_ reader: inout ByteReader) throws {
    self.init(
      name: try reader.readString(), x: try reader.readFloats(), y: try reader.readFloats(),
      leftOut: try reader.readInt(), fit: try reader.readOptional { try CurveFit(&$0) })
  }
}
