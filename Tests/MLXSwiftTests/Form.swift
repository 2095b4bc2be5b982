/// The places where a declaration may stand, for one operation.
enum Form: String, Comparable, CaseIterable {
  case function, method, property, initializer, subscripted
  /// A function of the type of arrays.
  case onArray
  /// Functions of the empty types that mlx-swift gathers them in.
  case onRandom, onFast, onLinalg
  /// Whatever belongs to a layer.
  case member

  static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }

  /// The types that gather functions.
  static let gatherers: [String: Form] = ["MLXRandom": .onRandom, "MLXFast": .onFast, "MLXLinalg": .onLinalg]
}

extension Declaration {
  /// Whether it belongs to the type of arrays.
  var isOfArray: Bool { owner == "MLXArray" || owner == "Tensor" }

  var form: Form {
    if owner.isEmpty { return .function }
    if let form = Form.gatherers[owner] { return form }
    guard isOfArray else { return .member }
    switch kind {
    case .function where !isStatic: return .method
    // An operator is a function to whoever calls it.
    case .function: return name.contains(/^\w/) ? .onArray : .function
    case .initializer: return .initializer
    case .subscripted: return .subscripted
    case .property, .enumCase: return isStatic ? .onArray : .property
    }
  }

  /// What it is found under: a method, a function and a static function of one name are one operation.
  var key: String {
    switch form {
    case .member: "\(owner).\(name)"
    case .initializer: "MLXArray.init"
    case .subscripted: "MLXArray.subscript"
    default: name
    }
  }

  /// The parameters in all forms alike: what stands before the point is the first.
  var allParameters: [Parameter] {
    switch form {
    case .method, .property: [Parameter(label: "_", type: "MLXArray", standard: nil)] + parameters
    default: parameters
    }
  }

  /// How it is called, in the words of a document: `softmax(_:axis:)`, `x.sum(axis:)`, `Tensor.zeros(_:)`.
  ///
  /// - Parameters:
  ///   - told: what is to be said of parameters, by their places: if of some, the others are left out.
  ///   - known: labels that need no mention then.
  func call(telling told: [Int: String] = [:], known: Set<String> = [], result showsResult: Bool = false) -> String {
    let shift = allParameters.count - parameters.count
    var list = parameters.enumerated().map { place, one in
      told[place + shift].map { "\(one.label): \($0.replacing("some ", with: ""))" }
        ?? (told.isEmpty || !known.contains(one.label + ":") ? "\(one.label):" : "…")
    }
    for place in list.indices.dropFirst().reversed() where list[place] == "…" && list[place - 1] == "…" {
      list.remove(at: place)
    }
    let brackets = kind == .subscripted ? ("[", "]") : ("(", ")")
    let arguments =
      kind == .property || kind == .enumCase
      ? "" : brackets.0 + list.joined(separator: told.isEmpty ? "" : ", ") + brackets.1
    let tail = showsResult && !result.isEmpty ? (kind == .property ? ": \(result)" : " -> \(result)") : ""
    guard name.contains(/^\w/) else { return parameters.count == 1 ? "\(name)x" : "x \(name) y" }
    switch form {
    case .function: return name + arguments + tail
    case .method, .property: return "x.\(name)\(arguments)\(tail)"
    case .initializer: return owner + arguments
    case .subscripted: return "x\(arguments)\(tail)"
    case .member where kind == .initializer: return owner + arguments
    case .member where name == "callAsFunction": return "\(owner)(…)\(arguments)\(tail)"
    default: return "\(owner).\(name)\(arguments)\(tail)"
    }
  }
}
