import Reports

/// A law to be judged on one call.
public struct LawTrial: Equatable, Sendable {
  /// The law's number in the sheet.
  public var law: Int
  /// The inputs of the call.
  public var inputs: [PortableValue]
  /// The parts of its result.
  public var result: [PortableValue]
  /// The parts of the result for the law's varied inputs; nil if the law doesn't vary any.
  public var varied: [PortableValue]?

  /// Creates a trial from its parts.
  public init(law: Int, inputs: [PortableValue], result: [PortableValue], varied: [PortableValue]?) {
    self.law = law
    self.inputs = inputs
    self.result = result
    self.varied = varied
  }
}

extension LawTrial {
  func write(to writer: inout ByteWriter) {
    writer.write(law)
    writer.write(inputs) { $1.write(to: &$0) }
    writer.write(result) { $1.write(to: &$0) }
    writer.write(varied) { $0.write($1) { $1.write(to: &$0) } }
  }

  init(_ reader: inout ByteReader) throws {
    law = try reader.readInt()
    inputs = try reader.readArray { try PortableValue(&$0) }
    result = try reader.readArray { try PortableValue(&$0) }
    varied = try reader.readOptional { try $0.readArray { try PortableValue(&$0) } }
  }
}
