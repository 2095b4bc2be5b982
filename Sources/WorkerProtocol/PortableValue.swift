public import Reports

/// A value that travels between the front end and a run: an input of a call, or a part of its result.
public enum PortableValue: Equatable, Sendable {
  /// The absence of a value, `nil`.
  case none
  /// Numbers in a grid, row-major.
  case tensor(shape: [Int], elements: [Float])
  /// Numbers in a grid, row-major, of a type other than `Float`.
  case typed(ElementType, shape: [Int], elements: [Double])
  /// Numbers in a grid as a reference computes them, row-major, each with the most that `Float` arithmetic may be off.
  case exact(shape: [Int], elements: [Double], errors: [Double])
  /// A number.
  case float(Float)
  /// A number of double precision.
  case double(Double)
  /// An integer.
  case int(Int)
  /// A Boolean.
  case bool(Bool)
  /// A text.
  case string(String)
  /// A list of numbers.
  case floats([Float])
  /// A list of numbers of double precision.
  case doubles([Double])
  /// A list of integers.
  case ints([Int])
  /// A list of strings.
  case strings([String])
  /// A list of other values, such as several tensors.
  case list([PortableValue])
}

extension PortableValue {
  /// How deep lists may be nested.
  private static let deepest = 16

  /// The most axes that a tensor may have.
  public static let mostAxes = 64

  private enum Kind: Int {
    case none, tensor, exact, float, double, int, bool, string, floats, doubles, ints, strings, list, typed
  }

  /// The value as bytes.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Decodes a value from bytes.
  ///
  /// - Throws: ``ByteReader/Malformed`` if they don't encode a value, or a tensor's shape doesn't fit its elements.
  public init(bytes: [UInt8]) throws {
    var reader = ByteReader(bytes[...])
    try self.init(&reader)
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }

  /// Returns several values as bytes.
  public static func bytes(of values: [PortableValue]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(values) { $1.write(to: &$0) }
    return writer.bytes
  }

  /// Decodes several values from bytes.
  ///
  /// - Throws: ``ByteReader/Malformed``.
  public static func values(of bytes: [UInt8]) throws -> [PortableValue] {
    var reader = ByteReader(bytes[...])
    let values = try reader.readArray { try PortableValue(&$0) }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
    return values
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .none: writer.write(Kind.none.rawValue)
    case .tensor(let shape, let elements):
      writer.write(Kind.tensor.rawValue)
      writer.write(shape) { $0.write($1) }
      writer.write(elements)
    case .typed(let type, let shape, let elements):
      writer.write(Kind.typed.rawValue)
      type.write(to: &writer)
      writer.write(shape) { $0.write($1) }
      writer.write(elements)
    case .exact(let shape, let elements, let errors):
      writer.write(Kind.exact.rawValue)
      writer.write(shape) { $0.write($1) }
      writer.write(elements)
      writer.write(errors)
    case .float(let value):
      writer.write(Kind.float.rawValue)
      writer.write([value])
    case .double(let value):
      writer.write(Kind.double.rawValue)
      writer.write([value])
    case .int(let value):
      writer.write(Kind.int.rawValue)
      writer.write(value)
    case .bool(let value):
      writer.write(Kind.bool.rawValue)
      writer.write(value)
    case .string(let value):
      writer.write(Kind.string.rawValue)
      writer.write(value)
    case .floats(let values):
      writer.write(Kind.floats.rawValue)
      writer.write(values)
    case .doubles(let values):
      writer.write(Kind.doubles.rawValue)
      writer.write(values)
    case .ints(let values):
      writer.write(Kind.ints.rawValue)
      writer.write(values) { $0.write($1) }
    case .strings(let values):
      writer.write(Kind.strings.rawValue)
      writer.write(values) { $0.write($1) }
    case .list(let values):
      writer.write(Kind.list.rawValue)
      writer.write(values) { $1.write(to: &$0) }
    }
  }

  init(_ reader: inout ByteReader, depth: Int = 0) throws {
    guard let kind = Kind(rawValue: try reader.readInt()) else { throw ByteReader.Malformed() }
    switch kind {
    case .none: self = .none
    case .tensor:
      let shape = try Self.shape(&reader)
      let elements = try reader.readFloats()
      guard Self.count(of: shape) == elements.count else { throw ByteReader.Malformed() }
      self = .tensor(shape: shape, elements: elements)
    case .typed:
      let type = try ElementType(&reader)
      let shape = try Self.shape(&reader)
      let elements = try reader.readDoubles()
      guard Self.count(of: shape) == elements.count else { throw ByteReader.Malformed() }
      self = .typed(type, shape: shape, elements: elements)
    case .exact:
      let shape = try Self.shape(&reader)
      let (elements, errors) = (try reader.readDoubles(), try reader.readDoubles())
      guard Self.count(of: shape) == elements.count, errors.count == elements.count else {
        throw ByteReader.Malformed()
      }
      self = .exact(shape: shape, elements: elements, errors: errors)
    case .float:
      guard let value = try reader.readFloats().first else { throw ByteReader.Malformed() }
      self = .float(value)
    case .double:
      guard let value = try reader.readDoubles().first else { throw ByteReader.Malformed() }
      self = .double(value)
    case .int: self = .int(try reader.readInt())
    case .bool: self = .bool(try reader.readBool())
    case .string: self = .string(try reader.readString())
    case .floats: self = .floats(try reader.readFloats())
    case .doubles: self = .doubles(try reader.readDoubles())
    case .ints: self = .ints(try reader.readArray { try $0.readInt() })
    case .strings: self = .strings(try reader.readArray { try $0.readString() })
    case .list:
      // The bytes may come from a stranger's process, and each level costs stack.
      guard depth < Self.deepest else { throw ByteReader.Malformed() }
      self = .list(try reader.readArray { try PortableValue(&$0, depth: depth + 1) })
    }
  }

  /// Reads a shape. It may come from a stranger's process, and whoever shows it walks over all of its axes.
  private static func shape(_ reader: inout ByteReader) throws -> [Int] {
    let shape = try reader.readArray { try $0.readInt() }
    guard shape.count <= mostAxes else { throw ByteReader.Malformed() }
    return shape
  }

  /// Returns the number of elements of a shape, or nil if it isn't valid: sizes in untrusted bytes may be anything.
  private static func count(of shape: [Int]) -> Int? {
    var count = 1
    for size in shape {
      guard size >= 0 else { return nil }
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow else { return nil }
      count = product
    }
    return count
  }
}
