/// Numbers of a picture: see ``NumberList``.
public typealias Numbers = NumberList<Float>

/// Elements of a tensor of any type; `Double` holds the numbers of all: see ``NumberList``.
public typealias ElementNumbers = NumberList<Double>

/// Numbers that are compared as data: NaN equals NaN, and 0 differs from -0.
///
/// They are those of a `Float`, or whole numbers of 32 bits. As JSON, they are written as the shortest text of a `Float`,
/// or in full if they are whole; numbers that aren't finite are the strings `nan`, `inf` and `-inf`, since JSON has none
/// of them.
public struct NumberList<Number: BinaryFloatingPoint & Sendable>: Sendable {
  /// The numbers, in order.
  public var elements: [Number]

  /// Creates a list of numbers.
  public init(_ elements: [Number]) { self.elements = elements }
}

extension NumberList: Hashable {
  /// Returns whether two lists hold the same numbers in the same order.
  public static func == (left: NumberList, right: NumberList) -> Bool {
    left.elements.elementsEqual(right.elements) { $0 == $1 ? $0.sign == $1.sign : $0.isNaN && $1.isNaN }
  }

  /// Hashes the numbers.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(elements.count)
    for element in elements {
      hasher.combine(element.isNaN ? Number.infinity : element)
      hasher.combine(!element.isNaN && element.sign == .minus)
    }
  }
}

extension NumberList: Codable {
  private static func isWhole(_ number: Number) -> Bool { abs(number) <= 0x1p31 && number == number.rounded() }

  /// Encodes a list of numbers and names of numbers.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for element in elements {
      if !element.isFinite {
        try list.encode(element.isNaN ? "nan" : element < 0 ? "-inf" : "inf")
      } else if Self.isWhole(element), element != 0 {
        try list.encode(Int(element))
      } else {
        try list.encode(Float(element))
      }
    }
  }

  /// Decodes a list of numbers and names of numbers.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    var elements: [Number] = []
    while !list.isAtEnd {
      if let number = try? list.decode(Double.self) {
        let whole = Number(number)
        elements.append(Self.isWhole(whole) && Double(whole) == number ? whole : Number(Float(number)))
        continue
      }
      switch try list.decode(String.self) {
      case "nan": elements.append(.nan)
      case "inf": elements.append(.infinity)
      case "-inf": elements.append(-.infinity)
      case let name:
        throw DecodingError.dataCorruptedError(in: list, debugDescription: "\(name) isn't a number")
      }
    }
    self.elements = elements
  }
}
