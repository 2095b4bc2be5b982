/// Elements of a tensor of any type, compared as data: NaN equals NaN, and 0 differs from -0.
///
/// They are `Double`, which holds the numbers of all types. As JSON, they are written as the shortest text of a `Float`,
/// or in full if they are whole; numbers that aren't finite are the strings `nan`, `inf` and `-inf`.
public struct ElementNumbers: Sendable {
  /// The numbers, in order.
  public var elements: [Double]

  /// Creates a list of numbers.
  public init(_ elements: [Double]) { self.elements = elements }
}

extension ElementNumbers: Hashable {
  /// Returns whether two lists hold the same numbers in the same order.
  public static func == (left: ElementNumbers, right: ElementNumbers) -> Bool {
    left.elements.elementsEqual(right.elements) { pattern($0) == pattern($1) }
  }

  /// Hashes the numbers.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(elements.count)
    for element in elements { hasher.combine(Self.pattern(element)) }
  }

  private static func pattern(_ number: Double) -> UInt64 { number.isNaN ? Double.nan.bitPattern : number.bitPattern }
}

extension ElementNumbers: Codable {
  /// The greatest size of a whole number that a tensor stores and a `Float` may not hold.
  private static let greatestWhole = 0x1p31

  private static func isWhole(_ number: Double) -> Bool {
    abs(number) <= greatestWhole && number == number.rounded()
  }

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
    var elements: [Double] = []
    while !list.isAtEnd {
      if let number = try? list.decode(Double.self) {
        elements.append(Self.isWhole(number) ? number : Double(Float(number)))
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
