/// A straight line fitted to a curve, on the axes as they are drawn: v = intercept + slope · u.
///
/// u is x, or ln x on a logarithmic axis; v is y, or ln y.
public struct CurveFit: Hashable, Codable, Sendable {
  /// The value of v where u is 0.
  public var intercept: Double
  /// What v gains where u gains 1.
  public var slope: Double

  /// Creates a line from its parts.
  public init(intercept: Double, slope: Double) {
    self.intercept = intercept
    self.slope = slope
  }
}

extension CurveFit: ByteCodable {
  /// Appends the line.
  public func write(to writer: inout ByteWriter) { writer.write([intercept, slope]) }

  /// Reads a line.
  public init(_ reader: inout ByteReader) throws {
    let numbers = try reader.readDoubles()
    guard numbers.count == 2 else { throw ByteReader.Malformed() }
    self.init(intercept: numbers[0], slope: numbers[1])
  }
}
