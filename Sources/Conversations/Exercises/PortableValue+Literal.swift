import WorkerProtocol

extension PortableValue {
  /// The value as it is written in Swift, a tensor as the nested lists that it is made of: `[[1, 0], [0.5, 2]]`; nil for what
  /// isn't written like this.
  var literal: String? {
    switch self {
    case .tensor(let shape, let elements): Self.nested(shape, elements.map(Self.text)[...])
    case .float(let value): Self.text(value)
    case .int(let value): "\(value)"
    case .bool(let value): "\(value)"
    case .string(let value): value.debugDescription
    case .ints(let values): "\(values)"
    case .strings(let values): "\(values)"
    case .floats(let values): "[\(values.map(Self.text).joined(separator: ", "))]"
    default: nil
    }
  }

  private static func text(_ number: Float) -> String {
    number.rounded() == number && abs(number) < 1e6 ? "\(Int(number))" : "\(number)"
  }

  private static func nested(_ shape: [Int], _ elements: ArraySlice<String>) -> String? {
    guard let rows = shape.first else { return elements.first }
    // A tensor without numbers has a shape that lists don't show.
    guard !elements.isEmpty else { return nil }
    let size = elements.count / rows
    let parts = (0..<rows).compactMap { row in
      nested(Array(shape.dropFirst()), elements[(elements.startIndex + row * size)...].prefix(size))
    }
    return "[\(parts.joined(separator: ", "))]"
  }
}
