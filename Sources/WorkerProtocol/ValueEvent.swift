import Reports

/// The value at one place in a cell.
public struct ValueEvent: Equatable, Sendable {
  /// The variable's name; empty for an expression.
  public var name: String
  /// The static type as a Swift programmer writes it: `[Float]`, not `Array<Float>`.
  public var type: String
  /// The value; nil if it can't be copied. Outside the cell's top level only as much of it as a line shows.
  public var value: ReportedValue?
  /// The place in the cell.
  public var range: SourceRange
  /// The module of the cell that this code belongs to.
  public var module: String
  /// Whether the place is at the cell's top level: outside every function, closure and block.
  public var isTop: Bool
  /// Whether the value was read after the cell had ended; the line is then its position in the list of values read.
  public var isFinal: Bool
  /// Whether the value is known to be the same as before the cell began.
  public var isUnchanged: Bool
  /// Whether it is an instance of a class, which other variables may share, or an array of instances.
  public var isInstance: Bool

  /// Creates a value from its parts.
  public init(
    name: String, type: String, value: ReportedValue?, range: SourceRange, module: String, isTop: Bool,
    isFinal: Bool = false, isUnchanged: Bool = false, isInstance: Bool = false
  ) {
    self.name = name
    self.type = type
    self.value = value
    self.range = range
    self.module = module
    self.isTop = isTop
    self.isFinal = isFinal
    self.isUnchanged = isUnchanged
    self.isInstance = isInstance
  }

  /// The value with its name and type.
  public var named: NamedValue { NamedValue(name: name, type: type, value: value) }
}

extension ValueEvent: ByteCodable {
  /// Appends the value.
  public func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(type)
    writer.write(value) { $1.write(to: &$0) }
    range.write(to: &writer)
    writer.write(module)
    for flag in [isTop, isFinal, isUnchanged, isInstance] { writer.write(flag) }
  }

  /// Reads a value.
  public init(_ reader: inout ByteReader) throws {
    self.init(
      name: try reader.readString(), type: try reader.readString(),
      value: try reader.readOptional { try ReportedValue(&$0) }, range: try SourceRange(&reader),
      module: try reader.readString(), isTop: try reader.readBool(), isFinal: try reader.readBool(),
      isUnchanged: try reader.readBool(), isInstance: try reader.readBool())
  }
}
