import Foundation
import NotebookTesting
import Reports
import Spellings
import Testing

@Suite("The table of other spellings")
struct SpellingTableTests {
  @Test("has many names and forms, each spelling once")
  func size() {
    let theirs = SpellingTable.rows.flatMap(\.theirs)
    #expect(theirs.count > 800 && Set(theirs).count == theirs.count, "\(theirs.count)")
    let seen = Dictionary(grouping: theirs) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(seen.isEmpty, "\(seen)")
    for row in SpellingTable.rows {
      #expect(!row.origin.isEmpty && !row.theirs.isEmpty && !(row.ours.isEmpty && row.why.isEmpty), "\(row)")
    }
    let syntax = SpellingTable.topics.first { $0.title == "Python's syntax" }
    #expect(syntax?.rows.count ?? 0 > 50)
  }

  /// The page is written only if `ATTNLAB_RECORD=1` is set, and the test that writes it fails.
  @Test("is the page of other spellings")
  func page() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation/names.md")
      .standardized
    if ProcessInfo.processInfo.environment["ATTNLAB_RECORD"] == "1" {
      try Data(SpellingTable.page.utf8).write(to: file)
      Issue.record("recorded names.md and compared nothing: read what changed, and run again without ATTNLAB_RECORD")
      return
    }
    let isSame = try String(contentsOf: file, encoding: .utf8) == SpellingTable.page
    #expect(isSame, "Documentation/names.md isn't what the table makes")
  }

  @Test("has our side in Swift that the notebook takes")
  func ours() throws {
    let session = try TestSession()
    let declared = session.run(Self.values)
    #expect(declared.isSuccess, "\(declared.ending)")
    let rows = SpellingTable.rows.filter { !$0.ours.isEmpty }
    let outcome = session.run(rows.enumerated().map(Self.function).joined(separator: "\n"))
    guard case .notCompiled(let errors) = outcome.ending else { return }
    for error in errors where error.severity == .error {
      let row = rows.indices.contains(error.line - 1) ? rows[error.line - 1].ours : ""
      Issue.record("\(row): \(error.message)")
    }
  }

  /// The values that the table speaks of.
  private static let values = """
    let x0 = Tensor([[1, 2, 3], [4, 5, 6]]), n0 = 3
    let y = x0 * 2, z = x0.T, v = x0[0] as Tensor, one = x0[0..<1] as Tensor, mask = x0 .> 2, w = Tensor.ones([4, 3])
    let fresh = Tensor.ones([2, 2]), b = Tensor.ones([4]), q = x0, k = x0, logits = x0, r = key(1)
    let ids = Tensor([[0, 2], [1, 0]], dtype: .int32), rows = Tensor([1, 0], dtype: .int32), targets = rows
    let xs = [3, 1, 2], words = ["a", "b"], s = "text", p: Float = 0.5, d = ["a": 1], path = "/tmp/x.npy"
    func f(_ n: Int) -> Int { n }
    func g(_ n: Int) -> Bool { n > 2 }
    """

  /// Returns a function on one line that has a row's own side as its body.
  private static func function(_ number: Int, _ row: Spelling) -> String {
    let body = row.ours.hasPrefix("struct") ? "" : "fatalError()"
    var text = row.ours.replacing("…", with: body)
    switch text.first {
    case "}": text = "\(text.contains("catch") ? "do" : "if n == 0") { \(text)"
    case "{": text = "let _: (Int) -> Int = \(text)"
    case "." where !text.hasPrefix(".!"): text = "_ = x[\(text)] as Tensor"
    case "[" where text == "[:]": text = "let _: [String: Int] = [:]"
    default: if text == "nil" { text = "let _: Int? = nil" }
    }
    return "func row\(number)() throws { var x = x0, n = n0; x = y; n = 1; \(text)\(text.hasPrefix("//") ? "\n" : "") }"
  }
}
