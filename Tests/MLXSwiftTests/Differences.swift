/// Everything in which the names here differ from mlx-swift's, found from the two interfaces.
struct Differences {
  let reasons: Reasons
  private let comparison: Comparison

  init() throws {
    reasons = try Reasons()
    let interfaces = try Interfaces(pairs: reasons.pairs)
    comparison = Comparison(
      there: interfaces.there, here: interfaces.here, foreign: interfaces.foreignTypes, pairs: reasons.pairs,
      dropping: reasons.labels)
  }

  /// The names that need a reason.
  var names: Set<String> {
    Set(comparison.differences.keys).union(comparison.forms.keys).union(comparison.labels)
  }

  /// The names that have a reason and don't differ.
  var gone: Set<String> { Set(reasons.all.flatMap(\.names)).subtracting(names) }

  /// Returns what stands in the columns of a row.
  func cells(of reason: Reasons.Reason) -> (there: String, here: String) {
    let found = reason.names.compactMap { comparison.differences[$0] }
    let forms = reason.names.filter { comparison.forms[$0] != nil }
    let labels = reason.names.filter { $0.hasSuffix(":") }
    func listed(_ side: (Comparison.Difference) -> [String]) -> [String] {
      let calls = found.flatMap(side)
      if calls.count <= 6 { return calls }
      // Of many, the names are enough.
      return found.filter { !side($0).isEmpty }.map { name(of: $0, calls: side($0)) }
    }
    var (there, here) = (listed(\.there), listed(\.here))
    for form in forms {
      let parts = form.split(separator: ".")
      let names = (comparison.forms[form] ?? []).sorted().map { Form(rawValue: String(parts[1]))?.example($0) ?? $0 }
        .map { parts[0] == "there" ? $0.replacing("Tensor.", with: "MLXArray.") : $0 }
      let shown = names.count > 6 ? names.prefix(4) + ["… \(names.count - 4) more"] : names[...]
      if parts[0] == "there" { there += shown } else { here += shown }
    }
    for label in labels {
      if comparison.labelsThere.contains(label) { there.append(label) }
      if comparison.labelsHere.contains(label) { here.append(label) }
    }
    return (Self.quoted(there), Self.quoted(here))
  }

  private func name(of difference: Comparison.Difference, calls: [String]) -> String {
    if difference.key.hasSuffix(".init") { return calls[0].prefix { $0 != "(" } + "(…)" }
    return difference.key.contains(/^\w/) ? difference.key : calls[0]
  }

  private static func quoted(_ calls: [String]) -> String {
    calls.isEmpty
      ? "—" : calls.map { $0.hasPrefix("… ") ? $0 : "`\($0.replacing("|", with: "\\|"))`" }.joined(separator: ", ")
  }
}

extension Form {
  /// Returns how an operation is called in this form.
  func example(_ name: String) -> String {
    switch self {
    case .function: "\(name)(…)"
    case .method: "x.\(name)(…)"
    case .property: "x.\(name)"
    case .onArray: "Tensor.\(name)(…)"
    case .onRandom: "MLXRandom.\(name)(…)"
    case .onFast: "MLXFast.\(name)(…)"
    case .onLinalg: "MLXLinalg.\(name)(…)"
    case .initializer, .subscripted, .member: name
    }
  }
}
