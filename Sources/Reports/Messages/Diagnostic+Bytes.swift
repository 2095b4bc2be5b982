extension Diagnostic: ByteCodable {
  /// Appends the message.
  public func write(to writer: inout ByteWriter) {
    for text in [severity.rawValue, message, place, sourceLine, name] { writer.write(text) }
    for number in [line, column, length] { writer.write(number) }
    writer.write(fix) { $0.write($1) }
    writer.write(notes)
  }

  /// Reads a message.
  public init(_ reader: inout ByteReader) throws {
    guard let severity = Severity(rawValue: try reader.readString()) else { throw ByteReader.Malformed() }
    let (message, place, sourceLine) = (try reader.readString(), try reader.readString(), try reader.readString())
    let name = try reader.readString()
    let (line, column, length) = (try reader.readInt(), try reader.readInt(), try reader.readInt())
    self.init(
      severity: severity, message: message, place: place, line: line, column: column, length: length,
      sourceLine: sourceLine, fix: try reader.readOptional { try $0.readString() },
      notes: try reader.readArray(of: Diagnostic.self), name: name)
  }
}
