import ExerciseChecking
import Testing

/// A function that can't be called as asked gets the reason that is true.
@Suite("A function that isn't as asked for") struct DeclarationTests {
  private static let parameters = "query: Tensor, keys: Tensor, values: Tensor"
  private static func function(_ head: String = "func softLookup(\(parameters)) -> Tensor") -> String {
    "\(head) { values[0] }"
  }

  static let cases: [(source: String, obstacle: SignatureObstacle?, line: Int)] = [
    ("enum Helper {\n  static \(function())\n}", .member(of: "Helper"), 4),
    ("struct Outer { struct Inner {\n\(function()) } }", .member(of: "Inner"), 4),
    ("extension Tensor {\n\(function())\n}", .member(of: "Tensor"), 4),
    ("func other() {\n  \(function())\n}", .local, 4),
    ("#if os(Windows)\n\(function())\n#endif", .inactive, 4),
    ("private \(function())", .hidden, 3),
    ("fileprivate \(function())", .hidden, 3),
    (
      "\(function("func softLookup(_ query: Tensor, keys: Tensor, values: Tensor) -> Tensor"))",
      .labels([nil, "keys", "values"]), 3
    ),
    ("\(function("func softLookup(query: Tensor, values: Tensor) -> Tensor"))", .labels(["query", "values"]), 3),
    (
      "\(function("func softLookup(query: inout Tensor, keys: Tensor, values: Tensor) -> Tensor"))", .changesArgument, 3
    ),
    ("\(function("func softLookup(\(parameters)) async -> Tensor"))", .async, 3),
    ("struct E: Error {}\n\(function("func softLookup(\(parameters)) throws -> Tensor"))", .throwing, 4),
    ("struct Tensor { subscript(_ i: Int) -> Tensor { self } }\n\(function())", .ownType("Tensor"), 4),
    (
      "func softLookup<T>(\(parameters), with: T? = nil) -> Tensor { values[0] }",
      .labels(["query", "keys", "values", "with"]), 3
    ),
    ("let softLookup = { (a: Tensor, b: Tensor, c: Tensor) -> Tensor in c }", .variable, 3),
    ("func softLookup(\(parameters)) -> Int { 1 }", nil, 3),
  ]

  @Test("gets the reason that is true, at its line", arguments: cases.indices)
  func obstacle(_ index: Int) throws {
    let (source, obstacle, line) = Self.cases[index]
    let verdict = try TestChecker().check("// attnlab exercise 01-soft-lookup\nimport Tensors\n\(source)\n")
    guard case .otherSignature(let declaration, _, _) = verdict.finding else { throw Unexpected(verdict) }
    #expect(declaration?.obstacle == obstacle, "\(source)")
    #expect(declaration?.line == line, "\(source)")
  }

  @Test(
    "is missing if only a string, a comment or another name has it",
    arguments: [
      "let s = \"func softLookup(query: Tensor)\"", "// func softLookup(query: Tensor) -> Tensor",
      "func softLookups() {}",
      "/* func softLookup() {} */",
    ])
  func missing(_ source: String) throws {
    let verdict = try TestChecker().check("// attnlab exercise 01-soft-lookup\nimport Tensors\n\(source)\n")
    guard case .missingFunction = verdict.finding else { throw Unexpected(verdict) }
  }

  @Test(
    "is called all the same with more parameters that have values, beside others of its name, in backticks and generic",
    arguments: [
      "func softLookup(\(parameters), scale: Float = 1) -> Tensor { BODY }",
      "func softLookup(query: Int) -> Int { 1 }\nfunc softLookup(\(parameters)) -> Tensor { BODY }",
      "enum H { static func softLookup() {} }\nfunc `softLookup`(\(parameters)) -> Tensor { BODY }",
      "func softLookup<T>(query: T, keys: T, values: T) -> T { let (query, keys, values) = (query as! Tensor, keys as! Tensor, "
        + "values as! Tensor); return (BODY) as! T }",
      "@discardableResult public func softLookup(\(parameters)) -> Tensor { BODY }",
      "#if os(Linux)\nfunc softLookup(\(parameters)) -> Tensor { BODY }\n#endif",
    ])
  func right(_ source: String) throws {
    let body = "matmul(softmax(matmul(keys, query), axis: -1), values)"
    let verdict = try TestChecker().check(
      "// attnlab exercise 01-soft-lookup\nimport Tensors\n\(source.replacing("BODY", with: body))\n")
    #expect(verdict.passes, "\(verdict.finding)")
  }
}
