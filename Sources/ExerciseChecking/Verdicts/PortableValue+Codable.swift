import Reports
import WorkerProtocol

/// A value is stored as an object with its kind; numbers that JSON doesn't have are words.
extension PortableValue: Codable {
  private enum Key: String, CodingKey { case kind, type, shape, value, values, errors }

  private enum Kind: String, Codable {
    case none, tensor, exact, float, double, int, bool, string, floats, doubles, ints, strings, list, typed
  }

  private enum Number: Codable {
    case finite(Double)
    case word(String)

    init(_ value: Double) {
      self = value.isFinite ? .finite(value) : .word(value.isNaN ? "nan" : value < 0 ? "-inf" : "inf")
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Double.self) {
        self = .finite(value)
      } else {
        self = .word(try container.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .finite(let value): try container.encode(value)
      case .word(let word): try container.encode(word)
      }
    }

    var value: Double {
      switch self {
      case .finite(let value): value
      case .word("inf"): .infinity
      case .word("-inf"): -.infinity
      case .word: .nan
      }
    }
  }

  /// Encodes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    func put(_ kind: Kind) throws { try container.encode(kind, forKey: .kind) }
    func put(_ numbers: [Double], _ key: Key = .values) throws {
      try container.encode(numbers.map { Number($0) }, forKey: key)
    }
    switch self {
    case .none: try put(.none)
    case .tensor(let shape, let elements):
      try put(.tensor)
      try container.encode(shape, forKey: .shape)
      try put(elements.map(Double.init))
    case .typed(let type, let shape, let elements):
      try put(.typed)
      try container.encode(type, forKey: .type)
      try container.encode(shape, forKey: .shape)
      try put(elements)
    case .exact(let shape, let elements, let errors):
      try put(.exact)
      try container.encode(shape, forKey: .shape)
      try put(elements)
      try put(errors, .errors)
    case .float(let value):
      try put(.float)
      try container.encode(Number(Double(value)), forKey: .value)
    case .double(let value):
      try put(.double)
      try container.encode(Number(value), forKey: .value)
    case .int(let value):
      try put(.int)
      try container.encode(value, forKey: .value)
    case .bool(let value):
      try put(.bool)
      try container.encode(value, forKey: .value)
    case .string(let value):
      try put(.string)
      try container.encode(value, forKey: .value)
    case .floats(let values):
      try put(.floats)
      try put(values.map(Double.init))
    case .doubles(let values):
      try put(.doubles)
      try put(values)
    case .ints(let values):
      try put(.ints)
      try container.encode(values, forKey: .values)
    case .strings(let values):
      try put(.strings)
      try container.encode(values, forKey: .values)
    case .list(let values):
      try put(.list)
      try container.encode(values, forKey: .values)
    }
  }

  /// Decodes a value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func number() throws -> Double { try container.decode(Number.self, forKey: .value).value }
    func numbers(_ key: Key = .values) throws -> [Double] {
      try container.decode([Number].self, forKey: key).map(\.value)
    }
    func shape(_ count: Int) throws -> [Int] {
      let shape = try container.decode([Int].self, forKey: .shape)
      guard shape.allSatisfy({ $0 >= 0 }),
        shape.reduce(1, { $0.multipliedReportingOverflow(by: $1).partialValue }) == count
      else {
        throw DecodingError.dataCorruptedError(forKey: .shape, in: container, debugDescription: "the shape doesn't fit")
      }
      return shape
    }
    switch try container.decode(Kind.self, forKey: .kind) {
    case .none: self = .none
    case .tensor:
      let values = try numbers()
      self = .tensor(shape: try shape(values.count), elements: values.map { Float($0) })
    case .typed:
      let values = try numbers()
      let type = try container.decode(ElementType.self, forKey: .type)
      self = .typed(type, shape: try shape(values.count), elements: values)
    case .exact:
      let values = try numbers()
      self = .exact(shape: try shape(values.count), elements: values, errors: try numbers(.errors))
    case .float: self = .float(Float(try number()))
    case .double: self = .double(try number())
    case .int: self = .int(try container.decode(Int.self, forKey: .value))
    case .bool: self = .bool(try container.decode(Bool.self, forKey: .value))
    case .string: self = .string(try container.decode(String.self, forKey: .value))
    case .floats: self = .floats(try numbers().map { Float($0) })
    case .doubles: self = .doubles(try numbers())
    case .ints: self = .ints(try container.decode([Int].self, forKey: .values))
    case .strings: self = .strings(try container.decode([String].self, forKey: .values))
    case .list: self = .list(try container.decode([PortableValue].self, forKey: .values))
    }
  }
}
