extension ReportedValue: ByteCodable {
  private enum Form: UInt8 {
    case tensor, boolean, text, string, list, dictionary, record, enumerationCase, wrapped, tooDeep
  }

  /// The deepest nesting that is read: more than is ever reported.
  private static let deepest = 32

  /// Appends the value.
  public func write(to writer: inout ByteWriter) {
    switch self {
    case .tensor(let report):
      writer.write(Form.tensor.rawValue)
      report.write(to: &writer)
    case .boolean(let value):
      writer.write(Form.boolean.rawValue)
      writer.write(value)
    case .text(let text, let isCut):
      writer.write(Form.text.rawValue)
      writer.write(text)
      writer.write(isCut)
    case .string(let text, let isCut):
      writer.write(Form.string.rawValue)
      writer.write(text)
      writer.write(isCut)
    case .list(let elements, let count):
      writer.write(Form.list.rawValue)
      writer.write(elements)
      writer.write(count)
    case .dictionary(let entries, let count):
      writer.write(Form.dictionary.rawValue)
      writer.write(entries) {
        $0.write($1.key)
        $1.value.write(to: &$0)
      }
      writer.write(count)
    case .record(let parts):
      writer.write(Form.record.rawValue)
      Self.write(parts, to: &writer)
    case .enumerationCase(let parts):
      writer.write(Form.enumerationCase.rawValue)
      Self.write(parts, to: &writer)
    case .wrapped(let value):
      writer.write(Form.wrapped.rawValue)
      value.write(to: &writer)
    case .tooDeep: writer.write(Form.tooDeep.rawValue)
    }
  }

  private static func write(_ parts: Parts, to writer: inout ByteWriter) {
    writer.write(parts.name)
    writer.write(parts.parts) {
      $0.write($1.name) { $0.write($1) }
      $1.value.write(to: &$0)
    }
    writer.write(parts.count)
  }

  /// Reads a value, and refuses one that is nested deeper than is ever reported.
  public init(_ reader: inout ByteReader) throws { try self.init(&reader, depth: 0) }

  private init(_ reader: inout ByteReader, depth: Int) throws {
    guard depth < Self.deepest, let form = Form(rawValue: try reader.readByte()) else { throw ByteReader.Malformed() }
    switch form {
    case .tensor: self = .tensor(try TensorReport(&reader))
    case .boolean: self = .boolean(try reader.readBool())
    case .text: self = .text(try reader.readString(), isCut: try reader.readBool())
    case .string: self = .string(try reader.readString(), isCut: try reader.readBool())
    case .list:
      let elements = try reader.readArray { try ReportedValue(&$0, depth: depth + 1) }
      self = .list(elements, count: try Self.count(&reader, atLeast: elements.count))
    case .dictionary:
      let entries = try reader.readArray {
        Entry(key: try $0.readString(), value: try ReportedValue(&$0, depth: depth + 1))
      }
      self = .dictionary(entries, count: try Self.count(&reader, atLeast: entries.count))
    case .record: self = .record(try Self.parts(&reader, depth: depth))
    case .enumerationCase: self = .enumerationCase(try Self.parts(&reader, depth: depth))
    case .wrapped: self = .wrapped(try ReportedValue(&reader, depth: depth + 1))
    case .tooDeep: self = .tooDeep
    }
  }

  private static func parts(_ reader: inout ByteReader, depth: Int) throws -> Parts {
    let name = try reader.readString()
    let parts = try reader.readArray {
      Parts.Part(
        name: try $0.readOptional { try $0.readString() }, value: try ReportedValue(&$0, depth: depth + 1))
    }
    return Parts(name: name, parts: parts, count: try count(&reader, atLeast: parts.count))
  }

  /// Reads the number of parts that there are, of which so many were sent.
  private static func count(_ reader: inout ByteReader, atLeast sent: Int) throws -> Int {
    let count = try reader.readInt()
    guard count >= sent else { throw ByteReader.Malformed() }
    return count
  }
}
