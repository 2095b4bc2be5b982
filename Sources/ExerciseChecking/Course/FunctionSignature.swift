/// The function that an exercise requires.
public struct FunctionSignature: Equatable, Sendable, Codable {
  /// A parameter, or a part of the result if that is a tuple.
  public struct Parameter: Equatable, Sendable, Codable {
    /// The argument label; nil if calls have none.
    public let label: String?
    /// The name; empty for a part of the result without one.
    public let name: String
    /// The type as a Swift programmer writes it.
    public let type: String
  }

  /// The base name.
  public let name: String
  /// The parameters.
  public let parameters: [Parameter]
  /// The parts of the result: one, or those of a tuple.
  public let results: [Parameter]

  /// Reads a declaration such as `func f(_ x: Tensor, axis: Int) -> (weights: Tensor, output: Tensor)`; nil if it isn't
  /// one, or takes or returns nothing.
  init?(declaration: String) {
    let text = declaration.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let match = text.wholeMatch(of: /func (\w+) ?\((.*)\) ?-> ?(.+)/) else { return nil }
    // The last arrow outside brackets parts parameters and result; a tuple's own brackets may hold none.
    let result = String(match.3)
    let parts = result.hasPrefix("(") && result.hasSuffix(")") ? String(result.dropFirst().dropLast()) : result
    let parameters = Self.list(String(match.2)).compactMap(Self.parameter)
    let results = Self.list(parts).compactMap(Self.part)
    guard parameters.count == Self.list(String(match.2)).count, !parameters.isEmpty, !results.isEmpty else {
      return nil
    }
    name = String(match.1)
    self.parameters = parameters
    self.results = results
  }

  /// The required declaration: `func f(_ x: Tensor, axis: Int) -> Tensor`.
  public var declaration: String {
    let list = parameters.map { parameter in
      let label = parameter.label ?? "_"
      return (label == parameter.name ? "" : "\(label) ") + "\(parameter.name): \(parameter.type)"
    }
    let parts = results.map { $0.name.isEmpty ? $0.type : "\($0.name): \($0.type)" }
    return "func \(name)(\(list.joined(separator: ", "))) -> "
      + (parts.count == 1 ? parts[0] : "(\(parts.joined(separator: ", ")))")
  }

  /// The expression that refers to the function: a call instead of its name alone, so that parameters with
  /// defaults may be added, and types declared in the learner's file are not mistaken for the intended ones.
  var expression: String { expression(calling: name) }

  /// Returns the expression that refers to a function with this signature and another name.
  func expression(calling name: String) -> String {
    let arguments = parameters.enumerated().map { place, parameter in
      parameter.label.map { "\($0): $\(place)" } ?? "$\(place)"
    }
    return "{ \(name)(\(arguments.joined(separator: ", "))) } as \(functionType)"
  }

  /// The function's type, with full names.
  var functionType: String {
    let types = parameters.map { Self.qualified($0.type) }.joined(separator: ", ")
    let parts = results.map { Self.qualified($0.type) }
    let result = parts.count == 1 ? parts[0] : "(\(parts.joined(separator: ", ")))"
    return "(\(types)) -> \(result)"
  }

  /// The declaration of a function that asks what the one under test returns: see `TestedResult`.
  var stub: String {
    let inputs = parameters.map { "`\($0.name)`" }.joined(separator: ", ")
    let parts = results.indices.map { "result.part(\($0))" }
    return """
      \(declaration) {
        let result = ExerciseTesting.TestedResult(\(inputs))
        return \(parts.count == 1 ? parts[0] : "(\(parts.joined(separator: ", ")))")
      }
      """
  }

  /// Returns whether another function takes and returns the same types in the same order, whatever the names.
  func hasSameTypes(as other: FunctionSignature) -> Bool {
    parameters.map(\.type) == other.parameters.map(\.type) && results.map(\.type) == other.results.map(\.type)
  }

  private static let known: Set = ["Tensor", "Float", "Double", "Int", "Bool", "String"]

  /// Returns a type by the names that `ExerciseRuntime` has for those which a submission may call otherwise.
  private static func qualified(_ type: String) -> String {
    type.replacing(/\w+/) { match in
      let name = String(match.output)
      return known.contains(name) ? "attnlab_\(name)" : name
    }
  }

  /// Parts a list at the commas that stand in no brackets.
  private static func list(_ text: String) -> [String] {
    var (items, depth): ([String], Int) = ([""], 0)
    for character in text {
      if "([<".contains(character) { depth += 1 }
      if ")]>".contains(character) { depth -= 1 }
      if character == ",", depth == 0 { items.append("") } else { items[items.count - 1].append(character) }
    }
    return items.map(\.trimmed)
  }

  private static func parameter(_ text: String) -> Parameter? {
    guard let match = text.wholeMatch(of: /(?:(\w+) )?(\w+): ?(.+)/) else { return nil }
    let (label, name) = (match.1.map(String.init) ?? String(match.2), String(match.2))
    return Parameter(label: label == "_" ? nil : label, name: name, type: String(match.3))
  }

  private static func part(_ text: String) -> Parameter? {
    if let match = text.wholeMatch(of: /(\w+): ?(.+)/) {
      return Parameter(label: nil, name: String(match.1), type: String(match.2))
    }
    return text.isEmpty ? nil : Parameter(label: nil, name: "", type: text)
  }
}
