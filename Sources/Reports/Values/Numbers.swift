/// Numbers that are compared as data: NaN equals NaN, and 0 differs from -0.
///
/// As JSON, numbers that aren't finite are the strings `nan`, `inf` and `-inf`, since JSON has none of them.
public struct Numbers: Sendable {
  /// The numbers, in order.
  public var elements: [Float]

  /// Creates a list of numbers.
  public init(_ elements: [Float]) { self.elements = elements }
}

extension Numbers: Hashable {
  /// Returns whether two lists hold the same numbers in the same order.
  public static func == (left: Numbers, right: Numbers) -> Bool {
    left.elements.elementsEqual(right.elements) { pattern($0) == pattern($1) }
  }

  /// Hashes the numbers.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(elements.count)
    for element in elements { hasher.combine(Self.pattern(element)) }
  }

  private static func pattern(_ number: Float) -> UInt32 { number.isNaN ? Float.nan.bitPattern : number.bitPattern }
}

extension Numbers: Codable {
  /// Encodes a list of numbers and names of numbers.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for element in elements {
      if element.isFinite {
        try list.encode(element)
      } else {
        try list.encode(element.isNaN ? "nan" : element < 0 ? "-inf" : "inf")
      }
    }
  }

  /// Decodes a list of numbers and names of numbers.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    var elements: [Float] = []
    while !list.isAtEnd {
      if let number = try? list.decode(Float.self) {
        elements.append(number)
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
