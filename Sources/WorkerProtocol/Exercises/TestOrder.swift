import Reports

/// What a run of a learner's tests is given: the exercise's files, and what the function has returned so far.
///
/// The function isn't in the process of its tests. A test that calls it gets the answer to that call from here. At the
/// first call without one the outcome is open: the front end finds out what the function returns, and the tests run again.
/// Until then they go on with a guess, an answer to another call, so that the front end learns of several calls at once.
public struct TestOrder: Equatable, Sendable {
  /// A call of the function, and what came of it.
  public struct Answer: Equatable, Sendable {
    /// The inputs of the call.
    public var inputs: [PortableValue]
    /// The parts of its result.
    public var result: [PortableValue]

    /// Creates an answer from its parts.
    public init(inputs: [PortableValue], result: [PortableValue]) {
      self.inputs = inputs
      self.result = result
    }
  }

  /// The files of the exercise's `data` folder.
  public var files: [ExerciseFile]
  /// The answers, in the order of the calls.
  public var answers: [Answer]
  /// How many calls may be answered by a guess.
  public var guesses: Int

  /// Creates an order from its parts.
  public init(files: [ExerciseFile], answers: [Answer], guesses: Int) {
    self.files = files
    self.answers = answers
    self.guesses = guesses
  }
}

extension TestOrder {
  /// The order as bytes.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(files) { $1.write(to: &$0) }
    writer.write(answers) { writer, answer in
      writer.write(answer.inputs) { $1.write(to: &$0) }
      writer.write(answer.result) { $1.write(to: &$0) }
    }
    writer.write(guesses)
    return writer.bytes
  }

  /// Decodes an order.
  ///
  /// - Throws: ``ByteReader/Malformed``.
  public init(bytes: [UInt8]) throws {
    var reader = ByteReader(bytes[...])
    files = try reader.readArray { try ExerciseFile(&$0) }
    answers = try reader.readArray { reader in
      Answer(
        inputs: try reader.readArray { try PortableValue(&$0) }, result: try reader.readArray { try PortableValue(&$0) }
      )
    }
    guesses = try reader.readInt()
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }
}
