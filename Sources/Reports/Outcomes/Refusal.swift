/// The reason why an operation on tensors is impossible, as data.
public struct Refusal: Hashable, Codable, Sendable {
  /// One tensor that took part.
  public struct Operand: Hashable, Codable, Sendable {
    /// The name of its parameter: `left`, `queries`.
    public var name: String
    /// Its shape.
    public var shape: [Int]
    /// The axes whose sizes don't fit, counted from zero.
    public var axes: [Int]

    /// Creates an operand with the axes that don't fit.
    public init(name: String, shape: [Int], axes: [Int]) {
      self.name = name
      self.shape = shape
      self.axes = axes
    }
  }

  /// A row of evidence other than a tensor.
  public struct Detail: Hashable, Codable, Sendable {
    /// The subject of the row.
    public var name: String
    /// The text of the row.
    public var text: String

    /// Creates a row of evidence.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The operation as the learner wrote it: `matmul`, `+`, `reshaped`.
  public var operation: String
  /// The problem, in lower case, without the operation's name.
  public var problem: String
  /// The tensors that took part.
  public var operands: [Operand]
  /// The evidence other than tensors.
  public var details: [Detail]
  /// The one next step, if it is certain.
  public var repair: String?

  /// Creates a refusal from its parts.
  public init(operation: String, problem: String, operands: [Operand], details: [Detail], repair: String?) {
    self.operation = operation
    self.problem = problem
    self.operands = operands
    self.details = details
    self.repair = repair
  }

  /// The operation and the problem in one line.
  public var headline: String { "\(operation): \(problem)" }
}

extension Refusal: ByteCodable {
  /// Appends the refusal.
  public func write(to writer: inout ByteWriter) {
    writer.write(operation)
    writer.write(problem)
    writer.write(operands) {
      $0.write($1.name)
      $0.write($1.shape) { $0.write($1) }
      $0.write($1.axes) { $0.write($1) }
    }
    writer.write(details) {
      $0.write($1.name)
      $0.write($1.text)
    }
    writer.write(repair) { $0.write($1) }
  }

  /// Reads a refusal.
  public init(_ reader: inout ByteReader) throws {
    self.init(
      operation: try reader.readString(), problem: try reader.readString(),
      operands: try reader.readArray {
        Operand(
          name: try $0.readString(), shape: try $0.readArray { try $0.readInt() },
          axes: try $0.readArray { try $0.readInt() })
      },
      details: try reader.readArray { Detail(name: try $0.readString(), text: try $0.readString()) },
      repair: try reader.readOptional { try $0.readString() })
  }
}
