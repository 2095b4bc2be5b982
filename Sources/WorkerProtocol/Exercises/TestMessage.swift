import Reports

/// What a run of a learner's tests tells, one message after the other.
public enum TestMessage: Equatable, Sendable {
  /// A test begins.
  case began(name: String, line: Int)
  /// What the present test expects, in this line, isn't so.
  case failed(line: Int, sentence: String)
  /// The function is called and there is no answer; so many calls came before. Whatever comes behind it was made with
  /// guesses.
  case asked(inputs: [PortableValue], before: Int)
  /// The last line was reached, after so many calls.
  case finished(calls: Int)
}

extension TestMessage {
  /// The message as bytes.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .began(let name, let line):
      writer.write(0)
      writer.write(name)
      writer.write(line)
    case .failed(let line, let sentence):
      writer.write(1)
      writer.write(line)
      writer.write(sentence)
    case .asked(let inputs, let before):
      writer.write(2)
      writer.write(inputs) { $1.write(to: &$0) }
      writer.write(before)
    case .finished(let calls):
      writer.write(3)
      writer.write(calls)
    }
    return writer.bytes
  }

  /// Decodes a message.
  ///
  /// - Throws: ``ByteReader/Malformed``.
  public init(bytes: [UInt8]) throws {
    var reader = ByteReader(bytes[...])
    switch try reader.readInt() {
    case 0: self = .began(name: try reader.readString(), line: try reader.readInt())
    case 1: self = .failed(line: try reader.readInt(), sentence: try reader.readString())
    case 2: self = .asked(inputs: try reader.readArray { try PortableValue(&$0) }, before: try reader.readInt())
    case 3: self = .finished(calls: try reader.readInt())
    default: throw ByteReader.Malformed()
    }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }
}
