extension Expression {
  private static let types = [
    "float32": "float32", "float": "float32", "float64": "float32", "double": "float32", "float_": "float32",
    "float16": "float16", "half": "float16", "bfloat16": "bfloat16", "int32": "int32", "int": "int32", "int64": "int32",
    "long": "int32", "int16": "int32", "int_": "int32", "uint8": "uint8", "int8": "int32", "bool": "bool",
    "bool_": "bool",
  ]
  private static let takesType: Set = ["astype", "asType", "to", "type", "cast", "view"]

  /// Returns it with Swift's words for Python's constants, and with the types of elements as they are written here.
  var canonical: Expression {
    if let constant { return constant }
    if case .call(let function, let parts) = self {
      let mayBeType =
        function.path.map { Self.takesType.contains($0.last ?? "") } ?? function.isMember(of: Self.takesType)
      let own = parts.map { part -> Argument in
        var part = part
        let isType = part.label == "dtype" || (mayBeType && part.label == nil)
        part.value = (isType ? part.value.type : nil) ?? part.value.canonical
        return part
      }
      return .call(function.canonicalFunction, own)
    }
    return mapParts(\.canonical)
  }

  /// The function of a call: `torch.float(x)` is a function and no type.
  private var canonicalFunction: Expression {
    switch self {
    case .member(let base, let name) where base.path == nil: .member(base.canonical, name)
    case .name, .member: self
    default: canonical
    }
  }

  private func isMember(of names: Set<String>) -> Bool {
    if case .member(_, let name) = self { names.contains(name) } else { false }
  }

  private var constant: Expression? {
    switch path ?? [] {
    case ["True"]: .name("true")
    case ["False"]: .name("false")
    case ["None"]: .name("nil")
    case let names where names.count == 2 && ["np", "numpy", "jnp", "torch", "tf", "mx"].contains(names[0]):
      names[1] == "newaxis" ? .implicit("newAxis") : Self.types[names[1]].map { .implicit($0) }
    default: nil
    }
  }

  /// The type that it names where one is expected: `int`, `"float32"`, `torch.float16`.
  var type: Expression? {
    switch self {
    case .name(let name): Self.types[name].map { .implicit($0) }
    case .text(let text): Self.types[text.filter { $0 != "\"" }].map { .implicit($0) }
    default: constant
    }
  }
}
