import Testing

/// A failing case at the prompt.
@Suite struct DebugTests {
  private let held: HeldConversation

  init() throws { held = try HeldConversation() }

  private static let byD = """
    // attnlab exercise 05-scaled-scores
    import Tensors

    func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
      let scores = matmul(queries, keys.swappedAxes(-1, -2))
      return scores / Float(keys.dim(-1))
    }
    """

  /// Returns the command that the last line proposes.
  private func proposal(of reply: String) throws -> String {
    let line = reply.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(try #require(line.firstMatch(of: /Next: `(:trace [^`]*)`/)).1)
  }

  @Test func `the case that fails becomes variables, and the learner's function is traced on it`() throws {
    _ = try held.write(Self.byD, to: "05-scaled-scores.swift")
    let reply = held.say(":debug 5")
    for name in ["queries", "keys", "expected", "yours"] { #expect(reply.contains("\n\(name) "), "\(reply)") }
    let trace = held.say(try proposal(of: reply))
    #expect(trace.contains("scores = ") && trace.contains("keys.dim(-1)"), "\(trace)")
    let same = "(scaledScores(queries: queries, keys: keys) - yours).abs().max().item()"
    #expect(held.say(same).hasSuffix("0.0\n"))
    #expect(held.say("(yours - expected).abs().max().item() > 0.01").hasSuffix("true\n"))
  }

  @Test func `the present file is judged, and what passes is not debugged`() throws {
    let path = try held.write(Self.byD, to: "mine.swift")
    #expect(held.say(":check mine.swift").contains("Q Kᵀ divided by dₖ"))
    #expect(held.say(":debug").contains("expected"))
    _ = try held.write(
      Self.byD.replacing("Float(keys.dim(-1))", with: "Float(keys.dim(-1)).squareRoot()"), to: "mine.swift")
    #expect(held.say(":debug").contains("nothing to debug"))
    _ = try held.write(Self.byD.replacing("matmul", with: "matmull"), to: "mine.swift")
    let broken = held.say(":debug \(path)")
    #expect(broken.contains("cannot find 'matmull' in scope") && broken.contains("does not compile"))
  }

  @Test func `without an exercise, or without its file, it says what is missing`() throws {
    #expect(held.say(":debug").contains("which file?"))
    #expect(held.say(":debug 7").contains("there is no 07-causal-mask.swift here"))
    #expect(held.say(":debug nothing.swift").contains("can't be judged"))
  }

  @Test func `it says which variables of the learner's it hides, and undo brings them back`() throws {
    _ = try held.write(Self.byD, to: "mine.swift")
    held.say("let keys = \"mine\"")
    #expect(held.say(":debug mine.swift").contains("`keys` stood for something of yours"))
    #expect(!held.say(":debug mine.swift").contains("stood for something of yours"))
    for _ in 0..<4 { held.say(":undo") }
    #expect(held.say("keys").contains("mine"))
  }

  @Test func `a function that dies has no value, and a state that is kept from another call is set up`() throws {
    _ = try held.write(Self.byD.replacing("keys.swappedAxes(-1, -2)", with: "keys"), to: "dies.swift")
    let death = held.say(":debug dies.swift")
    #expect(death.contains("there is no `yours`"), "\(death)")
    let keeps = Self.byD.replacing("func", with: "var first: [Int]?\nfunc").replacing(
      "return scores / Float(keys.dim(-1))",
      with: """
        if first == nil { first = queries.shape }
          return scores / Float(keys.dim(-1)).squareRoot() * (first == queries.shape ? 1 : 2)
        """)
    _ = try held.write(keeps, to: "keeps.swift")
    let reply = held.say(":debug keeps.swift").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(reply.contains("something is kept between them"), "\(reply)")
    #expect(held.say("(scaledScores(queries: queries, keys: keys) - yours).abs().max().item()").hasSuffix("0.0\n"))
  }

  @Test(arguments: [
    (
      "11-parameter-count",
      """
      func parameterCount(
        width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
      ) -> Int { gated ? width : -1 }
      """
    ),
    (
      "14-mask-converter",
      "func convertedMask(_ mask: Tensor, from: String, to: String) -> Tensor { to == \"additive\" ? mask : .!mask }"
    ),
    (
      "28-incremental-decode",
      """
      func decode(
        queries: Tensor, keys: Tensor, values: Tensor, cache: [Tensor]
      ) -> (output: Tensor, cache: [Tensor]) { (values, [keys, values]) }
      """
    ),
    (
      "19-decoder-layer",
      """
      func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
        x + attention(normed(x), to: memory, cross, causal: false)
      }
      """
    ),
  ])
  func `inputs of any type come to the prompt`(exercise: String, function: String) throws {
    _ = try held.write("// attnlab exercise \(exercise)\nimport Tensors\n\(function)\n", to: "mine.swift")
    let reply = held.say(":debug mine.swift")
    let call = try proposal(of: reply)
    #expect(!reply.contains("error"), "\(reply)")
    let result = held.say(String(call.dropFirst(":trace ".count)))
    #expect(!result.isEmpty && !result.contains("error"), "\(result)")
  }
}
