import Reports

/// Everything that an exercise's reference states: its cases with their inputs and expected results, and its laws.
public struct ReferenceSheet: Equatable, Sendable {
  /// A value that the reference names on its way to a result.
  public struct Stage: Equatable, Sendable {
    /// The name that the lesson uses.
    public var name: String
    /// The value.
    public var value: PortableValue
    /// The most terms of a sum on the way to it from the stage before; 0 if nothing is added up.
    public var terms: Int

    /// Creates a stage from its parts.
    public init(name: String, value: PortableValue, terms: Int = 0) {
      self.name = name
      self.value = value
      self.terms = terms
    }
  }

  /// What is expected of one call.
  public struct Expectation: Equatable, Sendable {
    /// The parts of the result.
    public var result: [PortableValue]
    /// The stages, in the order in which the reference came to them.
    public var stages: [Stage]
    /// For each law that varies its inputs, the varied ones; nil for the others.
    public var variations: [[PortableValue]?]
    /// The most terms of a sum on the way to the result from the last stage; 0 if nothing is added up.
    public var terms: Int

    /// Creates an expectation from its parts.
    public init(result: [PortableValue], stages: [Stage], variations: [[PortableValue]?], terms: Int = 0) {
      self.result = result
      self.stages = stages
      self.variations = variations
      self.terms = terms
    }
  }

  /// The origin of a case that was drawn.
  public struct Draw: Equatable, Sendable {
    /// The number of its family in the reference.
    public var family: Int
    /// The sizes.
    public var sizes: [DrawnSize]
    /// The seed.
    public var seed: Int
    /// What it was drawn for.
    public var purpose: Purpose

    /// What a case is drawn for.
    public enum Purpose: Int, Equatable, Sendable {
      /// The author states its sizes and its seed.
      case stated
      /// One verdict, which sees it for the first time.
      case fresh
      /// The same, and it has the sizes of a stated case: a result that is kept by the shape of its inputs fails.
      case likeStated
    }

    /// Creates an origin from its parts.
    public init(family: Int, sizes: [DrawnSize], seed: Int, purpose: Purpose = .stated) {
      self.family = family
      self.sizes = sizes
      self.seed = seed
      self.purpose = purpose
    }
  }

  /// A case: calls that run one after the other in one process.
  public struct Case: Equatable, Sendable {
    /// The distinguishing feature of its inputs: `one key`, `random, 3 by 5`.
    public var name: String
    /// The line of the reference's file that states it.
    public var line: Int
    /// The calls.
    public var calls: [PortableCall]
    /// What is expected of each call; empty if the calls don't fit the reference's function.
    public var expected: [Expectation]
    /// Where it was drawn; nil for a fixed case.
    public var draw: Draw?
    /// How long the reference had a processor for it, in microseconds; 0 if that isn't known.
    public var processorMicroseconds = 0

    /// Creates a case from its parts.
    public init(name: String, line: Int, calls: [PortableCall], expected: [Expectation], draw: Draw?) {
      self.name = name
      self.line = line
      self.calls = calls
      self.expected = expected
      self.draw = draw
    }
  }

  /// The types of the function's parameters and of the parts of its result.
  public var parameterTypes: [String], resultTypes: [String]
  /// The names of the laws.
  public var laws: [String]
  /// The cases, in their order.
  public var cases: [Case]

  /// Creates a sheet from its parts.
  public init(parameterTypes: [String], resultTypes: [String], laws: [String], cases: [Case]) {
    self.parameterTypes = parameterTypes
    self.resultTypes = resultTypes
    self.laws = laws
    self.cases = cases
  }
}

extension ReferenceSheet {
  /// The sheet as bytes.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    for names in [parameterTypes, resultTypes, laws] { writer.write(names) { $0.write($1) } }
    writer.write(cases) { $1.write(to: &$0) }
    return writer.bytes
  }

  /// Decodes a sheet. It comes from a stranger's process, and what is counted twice in it must agree.
  ///
  /// - Throws: ``ByteReader/Malformed``.
  public init(bytes: [UInt8]) throws {
    var reader = ByteReader(bytes[...])
    func names() throws -> [String] { try reader.readArray { try $0.readString() } }
    (parameterTypes, resultTypes, laws) = (try names(), try names(), try names())
    cases = try reader.readArray { try Case(&$0) }
    guard reader.isAtEnd, !resultTypes.isEmpty, cases.allSatisfy(agrees) else { throw ByteReader.Malformed() }
  }

  /// Returns whether a case has no more expectations than calls, each with every part of a result and every law.
  private func agrees(_ each: Case) -> Bool {
    each.expected.count <= each.calls.count
      && each.expected.allSatisfy { $0.result.count == resultTypes.count && $0.variations.count == laws.count }
  }
}

extension ReferenceSheet.Case {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(line)
    writer.write(calls) { $1.write(to: &$0) }
    writer.write(expected) { $1.write(to: &$0) }
    writer.write(draw) { writer, draw in
      writer.write(draw.family)
      writer.write(draw.sizes) { $1.write(to: &$0) }
      writer.write(draw.seed)
      writer.write(draw.purpose.rawValue)
    }
    writer.write(processorMicroseconds)
  }

  fileprivate init(_ reader: inout ByteReader) throws {
    name = try reader.readString()
    line = try reader.readInt()
    calls = try reader.readArray { try PortableCall(&$0) }
    expected = try reader.readArray { try ReferenceSheet.Expectation(&$0) }
    draw = try reader.readOptional { reader in
      var draw = ReferenceSheet.Draw(
        family: try reader.readInt(), sizes: try reader.readArray { try DrawnSize(&$0) }, seed: try reader.readInt())
      guard let purpose = ReferenceSheet.Draw.Purpose(rawValue: try reader.readInt()) else {
        throw ByteReader.Malformed()
      }
      draw.purpose = purpose
      return draw
    }
    // It is a stranger's word, and can't buy more than some seconds.
    processorMicroseconds = min(max(0, try reader.readInt()), 1_000_000)
  }
}

extension ReferenceSheet.Expectation {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(result) { $1.write(to: &$0) }
    writer.write(stages) { writer, stage in
      writer.write(stage.name)
      stage.value.write(to: &writer)
      writer.write(stage.terms)
    }
    writer.write(variations) { $0.write($1) { $0.write($1) { $1.write(to: &$0) } } }
    writer.write(terms)
  }

  fileprivate init(_ reader: inout ByteReader) throws {
    result = try reader.readArray { try PortableValue(&$0) }
    stages = try reader.readArray { reader in
      ReferenceSheet.Stage(
        name: try reader.readString(), value: try PortableValue(&reader), terms: try reader.readInt())
    }
    variations = try reader.readArray { try $0.readOptional { try $0.readArray { try PortableValue(&$0) } } }
    terms = try reader.readInt()
  }
}
