import Reports

/// A file of an exercise's `data` folder, as it travels into a run: a run gets the bytes and never the path.
public struct ExerciseFile: Equatable, Sendable {
  /// The file's name.
  public var name: String
  /// Its contents.
  public var bytes: [UInt8]

  /// Creates a file from its name and contents.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(bytes: bytes)
  }

  init(_ reader: inout ByteReader) throws {
    name = try reader.readString()
    bytes = try reader.readBytes()
  }
}
