import WorkerProtocol

extension PortableValue {
  /// The shape, the numbers, and for expected ones what `Float` arithmetic may be off by; nil if the value has none.
  var wide: (shape: [Int], elements: [Double], errors: [Double]?)? {
    switch self {
    case .tensor(let shape, let elements): (shape, elements.map(Double.init), nil)
    case .typed(_, let shape, let elements): (shape, elements, nil)
    case .exact(let shape, let elements, let errors): (shape, elements, errors)
    case .float(let value): ([], [Double(value)], nil)
    case .double(let value): ([], [value], nil)
    case .floats(let values): ([values.count], values.map(Double.init), nil)
    case .doubles(let values): ([values.count], values, nil)
    default: nil
    }
  }

  /// The shape and the numbers, rounded to `Float`; nil if the value has none.
  public var numbers: (shape: [Int], elements: [Float])? { wide.map { ($0.shape, $0.elements.map { Float($0) }) } }

  /// Whether a number in it isn't one.
  var hasNaN: Bool {
    if case .list(let values) = self { return values.contains(where: \.hasNaN) }
    return wide?.elements.contains(where: \.isNaN) ?? false
  }

  /// Returns whether two values are of one type, as a signature names it: a reference has more precise numbers.
  func isSameKind(as other: PortableValue) -> Bool {
    switch (self, other) {
    case (.none, .none), (.int, .int), (.bool, .bool), (.string, .string), (.ints, .ints), (.strings, .strings),
      (.list, .list), (.tensor, .tensor), (.tensor, .exact), (.typed, .typed), (.typed, .tensor), (.typed, .exact),
      (.tensor, .typed), (.floats, .floats), (.floats, .doubles),
      (.doubles, .doubles), (.float, .float), (.float, .double), (.double, .double):
      true
    case (.float, .exact(let shape, _, _)), (.double, .exact(let shape, _, _)): shape.isEmpty
    default: false
    }
  }

  /// The values as words, to be compared one by one; nil for numbers and lists.
  var words: [String]? {
    switch self {
    case .int(let value): ["\(value)"]
    case .bool(let value): ["\(value)"]
    case .string(let value): [value]
    case .ints(let values): values.map(String.init)
    case .strings(let values): values
    default: nil
    }
  }

  /// Whether it is a list of words rather than one.
  var isList: Bool {
    switch self {
    case .ints, .strings: true
    default: false
    }
  }
}
