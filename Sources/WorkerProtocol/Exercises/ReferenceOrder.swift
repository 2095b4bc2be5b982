import Reports

/// What a reference's run is given: the exercise's files, and what is asked of the reference.
public struct ReferenceOrder: Equatable, Sendable {
  /// What is asked of a reference.
  public enum Request: Equatable, Sendable {
    /// Everything that it states: see ``ReferenceSheet``.
    case sheet
    /// One case of a family, for these sizes and this seed; the answer is a sheet with that case alone.
    case draw(family: Int, sizes: [DrawnSize], seed: Int)
    /// Cases that nobody has seen, of some of the families; the answer is a sheet with those alone.
    case fresh(seed: Int)
    /// Whether the laws hold for these results; the answer is a ``LawFinding`` for each.
    case judge([LawTrial])
    /// What the function gives for these inputs; each has an answer of its own, a sheet with one case of one call. An
    /// answer that is missing belongs to inputs that the reference refuses, and ends with them.
    case evaluate([[PortableValue]])
  }

  /// The files of the exercise's `data` folder.
  public var files: [ExerciseFile]
  /// What is asked.
  public var request: Request

  /// Creates an order from its parts.
  public init(files: [ExerciseFile], request: Request) {
    self.files = files
    self.request = request
  }
}

extension ReferenceOrder {
  /// The order as bytes.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(files) { $1.write(to: &$0) }
    switch request {
    case .sheet: writer.write(0)
    case .draw(let family, let sizes, let seed):
      writer.write(1)
      writer.write(family)
      writer.write(sizes) { $1.write(to: &$0) }
      writer.write(seed)
    case .judge(let trials):
      writer.write(2)
      writer.write(trials) { $1.write(to: &$0) }
    case .fresh(let seed):
      writer.write(3)
      writer.write(seed)
    case .evaluate(let inputs):
      writer.write(4)
      writer.write(inputs) { $0.write($1) { $1.write(to: &$0) } }
    }
    return writer.bytes
  }

  /// Decodes an order.
  ///
  /// - Throws: ``ByteReader/Malformed``.
  public init(bytes: [UInt8]) throws {
    var reader = ByteReader(bytes[...])
    files = try reader.readArray { try ExerciseFile(&$0) }
    switch try reader.readInt() {
    case 0: request = .sheet
    case 1:
      request = .draw(
        family: try reader.readInt(), sizes: try reader.readArray { try DrawnSize(&$0) }, seed: try reader.readInt())
    case 2: request = .judge(try reader.readArray { try LawTrial(&$0) })
    case 3: request = .fresh(seed: try reader.readInt())
    case 4: request = .evaluate(try reader.readArray { try $0.readArray { try PortableValue(&$0) } })
    default: throw ByteReader.Malformed()
    }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }
}
