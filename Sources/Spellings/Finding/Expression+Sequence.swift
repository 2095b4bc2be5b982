extension Expression {
  /// Sizes one after the other, as many as there are: `3, 2…` in the table.
  static let sizes = Expression.name("…")
  /// The same in a list: `[3, 2…]`.
  static let sizeList = Expression.name("[…]")

  /// Returns it with one mark for each list of the table that may be longer.
  var sequenced: Expression {
    let own = mapParts(\.sequenced)
    switch own {
    case .list(let elements) where elements.last?.isOpen ?? false: return Self.sizeList
    case .tuple(let parts) where parts.last?.value.isOpen ?? false: return Self.sizeList
    case .call(let function, let parts):
      guard let last = parts.firstIndex(where: { $0.value.isOpen }) else { return own }
      let start = parts[..<last].lastIndex { part in
        if part.label == nil, case .number = part.value { false } else { true }
      }
      var shorter = parts
      shorter.replaceSubrange((start.map { $0 + 1 } ?? 0)...last, with: [Argument(value: Self.sizes)])
      return .call(function, shorter)
    default: return own
    }
  }

  private var isOpen: Bool { if case .postfix(_, "…") = self { true } else { false } }

  /// Whether it is probably the list of a shape, by its name.
  var isShape: Bool {
    switch self {
    case .name(let name): ["shape", "size", "dims", "sizes"].contains { name.lowercased().hasSuffix($0) }
    case .member(_, let name): name == "shape"
    case .call(.member(_, "size"), let parts): parts.isEmpty
    default: false
    }
  }
}
