extension Expression {
  /// Whether it is a module, or a part of one: `torch.nn`.
  var isModule: Bool { path.map { ForeignModules.origins[$0[0]] != nil && !$0[0].isEmpty } ?? false }

  /// Whether it is a value of the table's, so that what is called on it is a method.
  var isValue: Bool {
    switch self {
    case .name(let name): !isModule && name.first?.isLowercase ?? false
    case .text, .call, .index, .number: true
    default: false
    }
  }

  /// The last name of what is called or named: `softmax` of `torch.softmax(x)`; a sign between operands.
  var key: String? {
    switch self {
    case .name(let name): name.prefix { $0 != "<" }.description
    case .member(_, let name): name
    case .call(let function, _): function.key
    case .index(.call(let function, _), _): function.key
    case .infix(_, let sign, _): sign
    case .prefix(let sign, _): sign
    default: nil
    }
  }

  /// The method that a function of its first argument is too: `x.sum(1)` of `torch.sum(x, 1)`.
  var method: Expression? {
    guard case .call(let function, let parts) = self, let first = parts.first, first.label == nil,
      let key = function.key
    else { return nil }
    return .call(.member(first.value, key), Array(parts.dropFirst()))
  }
}

extension Expression {
  /// The path of what is called or named at its beginning: `nn.Softmax` of `nn.Softmax(dim=-1)(x)`.
  var headPath: [String]? {
    switch self {
    case .call(let function, _), .index(let function, _): function.headPath
    default: path
    }
  }

  /// The words by which it is spoken of: `torch.gather`, `x.view`.
  var headText: String {
    switch self {
    case .call(let function, _): function.headText
    case .member(let base, let name) where base.path == nil: name
    default: text
    }
  }

  /// Returns whether both are calls, or both aren't, and of the same kind: of a function, of a method.
  func isLike(_ other: Expression) -> Bool {
    switch (self, other) {
    case (.call(let function, _), .call(let otherFunction, _)): function.isMethod == otherFunction.isMethod
    case (.member, .member): isMethod == other.isMethod
    default: false
    }
  }

  private var isMethod: Bool {
    if case .member(let base, _) = self { !base.isModule } else { false }
  }
}

extension Expression {
  /// The labels of the calls in it.
  var labels: [String] {
    all.flatMap { part -> [String] in
      if case .call(_, let parts) = part { parts.compactMap(\.label) } else { [] }
    }
  }

  /// The labels of the call that it is, nil for each part without one.
  var callLabels: [String?] {
    if case .call(_, let parts) = self { parts.map(\.meaning) } else { [] }
  }
}
