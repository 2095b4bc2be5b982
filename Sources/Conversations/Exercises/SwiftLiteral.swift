import Reports
import WorkerProtocol

/// Values as Swift that comes to them exactly.
enum SwiftLiteral {
  /// Returns a value as an expression of a type; nil if the type isn't one that can be written down.
  ///
  /// - Parameter type: the type as the exercise's signature names it.
  static func text(_ value: PortableValue, type: String) -> String? {
    guard isWritable(type) else { return nil }
    switch value {
    case .none: return "nil"
    case .tensor(let shape, let elements): return tensor(shape, elements.map { number(Double($0), "\($0)") })
    case .typed(let type, let shape, let elements): return tensor(shape, elements, of: type)
    case .exact(let shape, let elements, _):
      let numbers = elements.map { number($0, "\(Float($0))") }
      return type.hasPrefix("Tensor") ? tensor(shape, numbers) : numbers.first
    case .float(let value): return number(Double(value), "\(value)")
    case .double(let value): return type == "Float" ? number(value, "\(Float(value))") : number(value, "\(value)")
    case .int(let value): return "\(value)"
    case .bool(let value): return "\(value)"
    case .string(let value): return "\"\(escaped(value))\""
    case .floats(let values): return list(values.map { number(Double($0), "\($0)") })
    case .doubles(let values): return list(values.map { number($0, type == "[Float]" ? "\(Float($0))" : "\($0)") })
    case .ints(let values): return list(values.map { "\($0)" })
    case .strings(let values): return list(values.map { "\"\(escaped($0))\"" })
    case .list(let values):
      let element = type.hasPrefix("[") ? String(type.dropFirst().dropLast()) : type
      let items = values.compactMap { text($0, type: element) }
      return items.count == values.count ? list(items) : nil
    }
  }

  /// Returns whether values of a type can be written down: those of an exercise's own types can't.
  static func isWritable(_ type: String) -> Bool {
    let words = type.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return words.allSatisfy { ["Tensor", "Float", "Double", "Int", "Bool", "String"].contains($0) }
  }

  /// Returns a text as it stands between quotation marks.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\", "\"": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case _ where scalar.value < 32 || scalar.value == 127: result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  // MARK: - Numbers

  /// Returns a number, of which `text` is the shortest form that comes to it.
  private static func number(_ value: Double, _ text: String) -> String {
    if value.isNaN { return ".nan" }
    if value.isInfinite { return value < 0 ? "-.infinity" : ".infinity" }
    return text.hasSuffix(".0") && text != "-0.0" ? String(text.dropLast(2)) : text
  }

  private static func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  private static func tensor(_ shape: [Int], _ numbers: [String]) -> String {
    guard !shape.contains(0) else { return "Tensor.zeros(\(shape))" }
    switch shape.count {
    case 0: return "Tensor(\(numbers[0]) as Float)"
    case 1...3: return "Tensor(\(nested(shape[...], numbers[...])))"
    default: return "Tensor(\(list(numbers)) as [Float], \(shape))"
    }
  }

  private static func tensor(_ shape: [Int], _ elements: [Double], of type: ElementType) -> String {
    let name = type == .float32 ? "" : ", dtype: .\(type)"
    let numbers = elements.map { number($0, "\($0)") }
    return "Tensor(\(list(numbers)) as [Double], \(shape)\(name))"
  }

  /// Returns numbers in brackets, row by row.
  private static func nested(_ shape: ArraySlice<Int>, _ numbers: ArraySlice<String>) -> String {
    guard shape.count > 1, let count = shape.first else { return list(Array(numbers)) }
    let size = numbers.count / count
    let rows = (0..<count).map { row in
      nested(shape.dropFirst(), numbers.dropFirst(row * size).prefix(size))
    }
    return list(rows)
  }
}
