import Reports

/// What a submission's run is given: the exercise's files, and the calls of one case.
public struct CallOrder: Equatable, Sendable {
  /// The files of the exercise's `data` folder.
  public var files: [ExerciseFile]
  /// The calls, which run one after the other in one process.
  public var calls: [PortableCall]
  /// Which function is called, if several were compiled together.
  public var choice: Int

  /// Creates an order from its parts.
  public init(files: [ExerciseFile], calls: [PortableCall], choice: Int = 0) {
    self.files = files
    self.calls = calls
    self.choice = choice
  }

  /// The order as bytes.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(files) { $1.write(to: &$0) }
    writer.write(calls) { $1.write(to: &$0) }
    writer.write(choice)
    return writer.bytes
  }

  /// Decodes an order.
  ///
  /// - Throws: ``ByteReader/Malformed``.
  public init(bytes: [UInt8]) throws {
    var reader = ByteReader(bytes[...])
    files = try reader.readArray { try ExerciseFile(&$0) }
    calls = try reader.readArray { try PortableCall(&$0) }
    choice = try reader.readInt()
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }
}
