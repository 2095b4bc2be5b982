/// One way to write a call: the labels in their order. Each way to leave out what is optional is one of its own.
struct Spelling: Hashable {
  let labels: [String]
}

extension Declaration {
  /// All ways to call it, each with the places of the parameters that it passes.
  ///
  /// - Parameter dropped: labels that don't count.
  func spellings(dropping dropped: Set<String>) -> [(spelling: Spelling, places: [Int])] {
    var ways: [[Int]] = [[]]
    for (place, one) in allParameters.enumerated() where !dropped.contains(one.label + ":") {
      ways = ways.map { $0 + [place] } + (one.standard != nil ? ways : [])
    }
    return ways.map { way in (Spelling(labels: way.map { allParameters[$0].label }), way) }
  }
}

extension Declaration.Parameter {
  /// What it is if a call leaves it out, in one writing.
  var standardValue: String? {
    // `Element.self` says what the context says anyway.
    let nothing = ["nil", "[]", "Element.self"]
    guard let standard, !nothing.contains(standard), !standard.hasSuffix("?.none") else { return nil }
    let number = standard.replacing("_", with: "")
    return Double(number).map { "\($0)" } ?? standard
  }
}

/// What a parameter takes or a result is, without what differs in name only.
enum TypeKind {
  /// The types of number that a learner's variables have.
  static let numbers: Set<String> = ["Float", "Double", "Int"]

  /// Returns the kinds of value that a type takes.
  static func kinds(of type: String) -> Set<String> {
    var name = type.replacing("inout ", with: "").replacing("any ", with: "").replacing(/MLX(Linalg|Fast)\./, with: "")
    if name.hasSuffix("?") { name = String(name.dropLast()) }
    if name.hasPrefix("("), name.hasSuffix(")"), !name.contains(",") { name = String(name.dropFirst().dropLast()) }
    name = name.replacing(/some Collection<(\w+)>/) { "[\($0.1)]" }
      .replacing("MLXArray", with: "Tensor").replacing("some ", with: "")
    switch name {
    case "Tensor", "Self": return ["Tensor"]
    case "ScalarOrArray": return numbers.union(["Tensor", "number"])
    case "UnaryLayer", "Linear": return ["layer"]
    case "Float", "Double", "Int": return [name, "number"]
    case "Int32", "UInt64": return ["Int", "number"]
    case "T", "Element", "Number", "TensorScalar": return numbers.union(["number"])
    case "[T]", "[Element]": return Set(numbers.map { "[\($0)]" }).union(["numbers"])
    case "S", "Numbers": return ["sequence"]
    // What literals are made of: a variable is of another type.
    case "TensorNumber": return ["number"]
    case "TensorIndex...": return ["indices"]
    // What nobody writes, as it comes of a call and goes into one.
    case "MLXSlice", "StrideIndex": return ["stride"]
    case "ArrayAt", "TensorAt": return ["at"]
    case "RandomStateOrKey": return ["RandomKey"]
    default:
      if name.hasPrefix("Range<") { return ["range"] }
      return [name.hasSuffix(".Type") ? "type" : name]
    }
  }
}
