import Foundation
import Spellings
import Testing

@Suite("The finder of other spellings")
struct SpellingFinderTests {
  /// The names that a learner has declared.
  static let declared = [
    "let x = 1, y = 1, z = 1, v = 1, w = 1, b = 1, q = 1, k = 1, n = 1, one = 1, mask = 1, ids = 1, rows = 1, xs = 1",
    "let s = 1, p = 1, d = 1, fresh = 1, words = 1, logits = 1, targets = 1, path = 1",
  ]

  /// Returns the sentences about a line of which the compiler has said something at its beginning.
  static func words(_ source: String, _ message: String = "") -> [String] {
    let refusals = source.split(separator: "\n").indices.map {
      CellRefusal(line: $0 + 1, column: 1, message: message)
    }
    return SpellingFinder(source, after: declared).findings(refusals).map(\.words)
  }

  /// Returns the sentences about a line with each of its names and signs refused, and with one at a time.
  private static func answers(_ source: String) -> [String] {
    let refused = source.matches(of: /[A-Za-z_]+|[<>=!&|^~]+|\*\*/).map { "'\($0.output)' is unavailable" }
    let missing = source.matches(of: /[A-Za-z_]+/).map { "cannot find '\($0.output)' in scope" }
    return ([refused.joined(separator: " "), ""] + refused + missing).flatMap { words(source, $0) }
  }

  @Test("answers each spelling of the table with our side of its row")
  func all() {
    for row in SpellingTable.rows {
      for theirs in row.theirs where theirs != row.ours {
        let wanted = row.ours.isEmpty ? row.why : row.ours
        #expect(Self.answers(theirs).contains { $0.contains(wanted) }, "\(theirs): \(Self.answers(theirs))")
      }
    }
  }

  @Test("says the same as the unavailable declarations of the tensors")
  func declarations() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/Tensors/OtherNames")
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.standardized.path) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /\/\/\/ Write `([^`]+)` for\s+(?:\/\/\/ )?[^`]+`([^`]+)`\./) {
        count += 1
        let (right, use) = (String(match.1), String(match.2))
        let isSaid = Self.answers(use).contains { $0 == "write \(right)" || $0.hasPrefix("write \(right);") }
        #expect(isSaid, "\(use): \(right), not \(Self.answers(use))")
      }
    }
    #expect(count > 250)
  }

  @Test(
    "puts the learner's own parts into the row",
    arguments: [
      ("t.view(2, -1, 4)", "write t.reshaped(2, -1, 4)"),
      ("torch.softmax(q @ k.T / math.sqrt(8), dim=-1)", "write softmax(matmul(q, k.T) / sqrt(8), axis: -1)"),
      (
        "w2 = np.random.randn(3, 4) * 0.1",
        "write let w2 = normal([3, 4], seed: 1) * 0.1; a seed keeps the numbers the same tomorrow"
      ),
      ("(x + y).transpose(1, 2)", "write (x + y).swappedAxes(1, 2); in NumPy's sense, x.transposed(0, 1)"),
      ("torch.cat([x, y, z], dim=-1)", "write concatenated([x, y, z], axis: -1)"),
      ("torch.zeros(n, 4, device=\"cuda\")", "write zeros([n, 4])"),
      ("torch.zeros(x.shape)", "write zeros(x.shape)"),
      ("np.zeros((3, 4), dtype=np.int32)", "write zeros([3, 4], dtype: .int32)"),
      ("torch.sum(x, dim=(0, 1), keepdim=True)", "write sum(x, axes: [0, 1], keepDims: true)"),
      ("rearrange(h, \"b t (h d) -> b h t d\", h=8)", "write splitHeads(h, heads: 8)"),
      ("for t in torch.arange(4): print(t)", "write for t in arange(4) { print(t) }; a block stands in { }"),
      ("[len(w) for w in words if w != 'a']", "write words.filter { w in w != \"a\" }.map { w in w.count }"),
      ("f'{x.shape[0]:>4} of {n}'", #"write "\(x.shape[0]) of \(n)""#),
      ("x[:, 0] = np.ones(2)", "write x[0..., 0] = ones([2])"),
      ("print(*xs)", "write print(xs); a list is handed over as it is"),
      ("xs[0], xs[1] = xs[1], xs[0]", "write (xs[0], xs[1]) = (xs[1], xs[0])"),
      (
        "q2, k2, v2 = x.chunk(3, dim=-1)",
        "write let parts = x.split(parts: 3, axis: -1); let (q2, k2, v2) = (parts[0], parts[1], parts[2])"
      ),
      ("torch.max(x, dim=1).values", "write max(x, axis: 1)"), ("x.view(*x.shape)", "write x.reshaped(x.shape)"),
      ("np.where((x > 2) & (x < 5), x, 0)", "write which(x .> 2 .&& x .< 5, x, 0)"),
      ("let p2 = torch.exp(x) if n else None", "write let p2 = n ? exp(x) : nil"),
    ])
  func parts(source: String, answer: String) {
    #expect(Self.words(source) == [answer])
  }

  @Test(
    "says nothing of Swift, of names that the learner has, and of what stands in strings and comments",
    arguments: [
      "let a = x[0..., 1]", "func f(_ n: Int) -> Int { n ? 1 : 2 }", "let a: Int = \"torch.softmax(x, dim=-1)\"",
      "foo(x) // torch.softmax(x)", "xs.map { $0 + 1 }.filtre { $0 > 2 }", "for i in 0..<3 { prnt(i) }",
      "struct len { let a: In }; len(a: 3)", "func view(_ n: Int) -> Int { n }; view(\"a\")", "x.shpae",
      "let np = Vector(); np.dot(x)", "switch x { case 1: f(); default: g() }", "guard let y = x else { return }",
      "if x == 2 { f() } else { g() }", "while let a = xs.next() { f(a) }", "x as? String", "a ? b : c",
      "[\"a\": 1, \"b\": 2].vaules", "print(x, terminator: 3)", "max(3, \"4\")", "xs.sort(by: <, 3)", "#selector(f)",
    ])
  func nothing(source: String) {
    #expect(Self.words(source).isEmpty)
  }
}
