import Foundation
import Testing

/// What the exit status of a check says, and that no stranger's bytes reach the terminal as they are.
@Suite("A check") struct CheckStatusTests {
  private static let head = "// attnlab exercise 01-soft-lookup\nimport Tensors\n"
  private static let function = "func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor"
  private static let right = head + "\(function) { matmul(softmax(matmul(keys, query), axis: -1), values) }\n"
  private static let escapes = "\u{1b}[2J\u{1b}]0;evil\u{7}\u{9b}31m\u{202e}"

  @Test("ends with 3 if attnlab's own parts are at fault, and with 2 if the file or the exercise is")
  func statuses() throws {
    let toolless = try Attnlab(["ATTNLAB_TOOLCHAIN": "/nonexistent"])
    let first = try toolless.run("check", toolless.write(Self.right, to: "mine.swift"))
    #expect(first.status == 3 && first.errors.contains("ATTNLAB_TOOLCHAIN names /nonexistent"))
    let homeless = try Attnlab(["TMPDIR": "/nonexistent"])
    #expect(try homeless.run("check", homeless.write(Self.right, to: "mine.swift")).status == 3)
    let attnlab = try Attnlab()
    #expect(try attnlab.run("check", "none.swift").status == 2)
    #expect(try attnlab.run("check", attnlab.write("// attnlab exercise \(Self.escapes)\n", to: "a.swift")).status == 2)
    #expect(
      try attnlab.run(
        "check", attnlab.write("// attnlab exercise " + String(repeating: "a", count: 900_000), to: "b.swift")
      ).status == 2)
    #expect(try attnlab.run("check", "--\(Self.escapes)").status == 64)
  }

  static let sources = [
    "let s: Int = \"\(escapes)\"\n\(function) { values[0] }",
    "\(function) { print(\"\\u{1b}[2J\\u{9b}31m\\u{202e}\"); return values[0] }",
    "\(function) { fatalError(\"\\u{1b}]0;evil\\u{7}\" + String(repeating: \"x\\n\", count: 20_000)) }",
    "let long = \(String(repeating: "a", count: 300_000))\n\(function) { values[0] }",
  ]

  @Test("draws what a file prints, says and is called so that it can't control a terminal", arguments: sources.indices)
  func terminal(_ index: Int) throws {
    let attnlab = try Attnlab()
    let file = try attnlab.write(Self.head + Self.sources[index] + "\n", to: "a\u{1b}[2Jb.swift")
    let shown = try attnlab.run("check", file)
    #expect(shown.status == 1)
    let text = shown.output + shown.errors
    func controls(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0 == "\u{202e}"
      }
    }
    #expect(controls(text).isEmpty)
    #expect(text.utf8.count < 60_000, "\(text.utf8.count) bytes")
    let json = try attnlab.run("check", "--json", file)
    #expect(controls(json.output).isEmpty)
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(report?["passes"] as? Bool == false)
    #expect(report?["file"] as? String == file)
  }

  @Test("tells a right solution that its output was cut, and lets it pass")
  func output() throws {
    let attnlab = try Attnlab()
    let talkative = Self.right.replacing(
      "{ matmul(softmax", with: "{ for i in 0..<9_000 { print(\"step \\(i)\") }; return matmul(softmax")
    let file = try attnlab.write(talkative, to: "mine.swift")
    let shown = try attnlab.run("check", file)
    #expect(shown.status == 0)
    #expect(shown.output.contains("more than is kept"))
    let json = try attnlab.run("check", "--json", file)
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let cases = report?["cases"] as? [[String: Any]] ?? []
    #expect(cases.contains { ($0["droppedBytes"] as? Int ?? 0) > 0 })
  }
}
