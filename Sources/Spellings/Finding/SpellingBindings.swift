/// What the parts of a pattern stand for in a learner's expression.
struct SpellingBindings {
  private var values: [(pattern: Expression, value: Expression)] = []
  private var sizes: [Expression] = []
  /// What stands for the whole list of sizes.
  private var sizeList: Expression?
  /// Parts of the call that the pattern doesn't have and that mean the same here: `keepDims: true`.
  private var carried: [Expression.Argument] = []
  private var type: Expression?

  /// Parts of Python's calls that have nothing to say here.
  private static let idle: Set = [
    "device", "requires_grad", "out", "memory_format", "pin_memory", "layout", "copy", "order", "inplace", "generator",
    "stable", "batch_first", "name", "approximate", "casting", "where", "sparse", "subok", "dropout_p", "enable_gqa",
  ]

  /// Binds a part. Returns false if it stands for another thing already.
  mutating func bind(_ pattern: Expression, _ value: Expression) -> Bool {
    if let known = values.first(where: { $0.pattern == pattern }) { return known.value == value }
    values.append((pattern, pattern == .name("mask") ? value.mask : value))
    return true
  }

  /// Binds the sizes of a shape, or the expression that is all of them.
  mutating func bindSizes(_ found: [Expression]) {
    if found.count == 1, case .prefix("*", let all) = found[0] {
      sizeList = all
    } else if found.count == 1, let elements = found[0].elements {
      sizes = elements
    } else if found.count == 1, found[0].isShape {
      sizeList = found[0]
    } else {
      sizes = found
    }
  }

  /// Takes those parts out of a call that no pattern needs to have. Returns the others.
  mutating func carry(_ parts: [Expression.Argument], from pattern: [Expression.Argument]) -> [Expression.Argument] {
    let labels = Set(pattern.compactMap(\.meaning))
    return parts.filter { part in
      guard let label = part.label, let meaning = part.meaning, !labels.contains(meaning) else { return true }
      switch meaning {
      case "keepDims":
        carried.append(Expression.Argument(label: "keepDims", value: part.value))
        return false
      case "dtype":
        type = part.value.type ?? part.value
        return false
      case "unbiased": return false
      case "atol", "rtol":
        carried.append(Expression.Argument(label: label, value: part.value))
        return false
      default: return !Self.idle.contains(label)
      }
    }
  }

  /// Returns the side of the table that is ours, with what was bound.
  func filled(_ ours: Expression) -> Expression {
    var result = fill(ours)
    if !carried.isEmpty, case .call(let function, let parts) = result { result = .call(function, parts + carried) }
    guard let type, type != .implicit("float32"), case .call(let function, let parts) = result else { return result }
    let makes = ["zeros", "ones", "full", "arange", "linspace", "eye", "identity", "tri", "Tensor"]
    let isMaker = function.path?.last.map(makes.contains) ?? false
    return isMaker
      ? .call(function, parts + [Expression.Argument(label: "dtype", value: type)])
      : .call(.member(result, "asType"), [Expression.Argument(value: type)])
  }

  private func fill(_ ours: Expression) -> Expression {
    if ours == .sizeList { return sizeList ?? .list(sizes) }
    if let bound = values.first(where: { $0.pattern == ours }) {
      guard case .list = ours, let elements = bound.value.elements else { return bound.value }
      return .list(elements)
    }
    if let list = values.first(where: { $0.pattern.elements.map { .list($0) == ours } ?? false }) {
      return list.value.elements.map { .list($0) } ?? list.value
    }
    guard case .call(let function, let parts) = ours, let index = parts.firstIndex(where: { $0.value == .sizes }) else {
      return ours.mapParts(fill)
    }
    var own = parts.map { Expression.Argument(label: $0.label, value: fill($0.value)) }
    let all = sizeList.map { [$0] } ?? sizes
    own.replaceSubrange(index...index, with: all.map { Expression.Argument(value: $0) })
    return .call(fill(function), own)
  }
}

extension Expression.Argument {
  /// What its label means here: `dim` is `axis`, `keepdim` is `keepDims`.
  var meaning: String? {
    switch label {
    case "dim", "dims", "axes", "axis", "squeezingAxes", "alongAxis": "axis"
    case "keepdim", "keepdims", "keep_dims", "keepDims": "keepDims"
    case let other: other
    }
  }

  /// Whether it may be meant by its place: Python's parameters have names that need not be said.
  var mayStandAnywhere: Bool { hasEquals || meaning == "axis" || meaning == "keepDims" }
}
