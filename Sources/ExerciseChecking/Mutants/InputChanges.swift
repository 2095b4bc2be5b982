/// Changes of the whole function: its inputs are spoiled or exchanged before it begins, its result after it ends, or results
/// are kept from one call to the next.
enum InputChanges {
  static func all(in source: EditableSource, _ function: FunctionSignature) -> [SourceChange] {
    let start = source.main.lowerBound
    func shadow(_ rule: String, _ name: String, _ value: String) -> SourceChange {
      SourceChange(rule, source, before: start, "let \(name) = \(value)\n  \(source.returnsByItself ? "return " : "")")
    }
    var changes: [SourceChange] = []
    for parameter in function.parameters {
      let name = parameter.name
      changes += spoiled(parameter.type, name).map { shadow("input", name, $0) }
      if parameter.type == "Tensor", source.hasBatches {
        changes.append(shadow("input", name, "wrongFirstOfBatch(\(name))"))
      }
      if name == "scores" { changes.append(shadow("input", name, "wrongClamped(\(name))")) }
      if name == "temperature" {
        changes += ["max(\(name), 0.1)", "min(\(name), 80)"].map { shadow("input", name, $0) }
      }
      for other in function.parameters where other.name != name && other.type == parameter.type {
        changes.append(shadow("input", name, other.name))
      }
    }
    return changes
  }

  private static func spoiled(_ type: String, _ name: String) -> [String] {
    switch type {
    case "Tensor": ChangeHelpers.wrongInputs.map { "\($0)(\(name))" } + ["\(name) * 0"]
    case "[Tensor]":
      ["Array(\(name).reversed())", "\(name).map { wrongHalf($0) }", "\(name).map { wrongTurnedSquare($0) }"]
    case "Int": ["\(name) + 1", "\(name) - 1", "1"]
    case "Float", "Double": ["\(name) * 2", "1 as \(type)"]
    case "Bool": ["!\(name)", "true", "false"]
    case "[Int]":
      [
        "Array(\(name).reversed())", "\(name).sorted()", "\(name).map { _ in \(name)[0] }", "\(name).map { $0 + 1 }",
        "\(name).map { max($0, 1) }",
      ]
    case "[Float]": ["\(name).reversed().map { $0 }", "\(name).map { $0 * 2 }"]
    default: []
    }
  }
}

/// Mutants that call the whole solution and keep or spoil what it returns.
enum WholeChanges {
  /// Returns the rules with the functions that take the solution's place; `inner` is the solution's name there.
  static func all(_ function: FunctionSignature, inner: String, hasBatches: Bool) -> [(rule: String, source: String)] {
    let call =
      "\(inner)(" + function.parameters.map { ($0.label.map { "\($0): " } ?? "") + $0.name }.joined(separator: ", ")
      + ")"
    let parts = function.results.map(\.type)
    let result = parts.count == 1 ? parts[0] : "(\(parts.joined(separator: ", ")))"
    func whole(_ body: String, before: String = "") -> String { "\(before)\(function.declaration) {\n\(body)\n}\n" }
    func kept(_ key: [String]) -> String {
      whole(
        "  let key = [\(key.joined(separator: ", "))] as [String]\n  if let known = wrongKept[key] { return known }\n"
          + "  let result = \(call)\n  wrongKept[key] = result\n  return result",
        before: "nonisolated(unsafe) var wrongKept: [[String]: \(result)] = [:]\n")
    }
    func shape(_ parameter: FunctionSignature.Parameter) -> String {
      switch parameter.type {
      case "Tensor": "\"\\(\(parameter.name).shape)\""
      case "[Tensor]": "\"\\(\(parameter.name).map(\\.shape))\""
      default: "\"\\(\(parameter.name))\""
      }
    }
    func value(_ parameter: FunctionSignature.Parameter) -> String {
      switch parameter.type {
      case "Tensor": "\"\\(\(parameter.name).shape)\\(\(parameter.name).asArray())\""
      case "[Tensor]": "\"\\(\(parameter.name).map { \"\\($0.shape)\\($0.asArray())\" })\""
      default: "\"\\(\(parameter.name))\""
      }
    }
    var all = [("the first result is kept", kept([]))]
    if function.parameters.contains(where: { $0.type.contains("Tensor") }) {
      all.append(("results are kept by shapes", kept(function.parameters.map(shape))))
    }
    for ignored in function.parameters where function.parameters.count > 1 {
      let key = function.parameters.filter { $0.name != ignored.name }.map(value)
      all.append(("results are kept without \(ignored.name)", kept(key)))
    }
    all.append(
      (
        "the second call and all later ones return what the call before did",
        whole(
          "  let result = \(call)\n  defer { wrongLast = result }\n  return wrongLast ?? result",
          before: "nonisolated(unsafe) var wrongLast: \(result)?\n")
      ))
    if parts == ["Tensor"] {
      all += (ChangeHelpers.wrongResults + (hasBatches ? ["wrongFirstOfBatch"] : [])).map {
        ("result: \($0)", whole("  \($0)(\(call))"))
      }
    }
    return all
  }
}
