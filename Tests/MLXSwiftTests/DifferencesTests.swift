import Foundation
import Testing

@Suite("The names of operations") struct DifferencesTests {
  private let differences: Differences

  init() throws { differences = try Differences() }

  @Test("are mlx-swift's, or differ for a reason that is written down")
  func reasons() {
    let reasons = differences.reasons.all
    let explained = reasons.flatMap(\.names)
    #expect(Set(explained).count == explained.count, "a difference has two reasons")
    for name in differences.names.subtracting(explained).sorted() {
      let (there, here) = differences.cells(of: .init(names: [name]))
      Issue.record("\(name) has no reason in reasons.txt; there: \(there); here: \(here)")
    }
    for name in differences.gone.sorted() {
      Issue.record("\(name) has a reason in reasons.txt and doesn't differ")
    }
    for reason in reasons { #expect(reason.why.hasSuffix("."), "\(reason.names)") }
  }

  /// The page is written only if `ATTNLAB_RECORD=1` is set, and the test that writes it fails. Reasons whose difference
  /// is gone leave their file at the same time; a new difference needs a sentence of yours.
  @Test("are told as the page for learners from there has it")
  func document() throws {
    let file = Checkout.root.appending(path: "Documentation/mlx-swift.md")
    if ProcessInfo.processInfo.environment["ATTNLAB_RECORD"] == "1" {
      let reasons = try String(contentsOf: Reasons.file, encoding: .utf8)
      try Data(Reasons.text(reasons, without: differences.gone).utf8).write(to: Reasons.file)
      try Data(DifferencesDocument(differences: Differences()).text.utf8).write(to: file)
      Issue.record(
        "recorded mlx-swift.md and compared nothing: read what changed, and run again without ATTNLAB_RECORD")
      return
    }
    let text = DifferencesDocument(differences: differences).text
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let (old, new) = (recorded.split(separator: "\n"), text.split(separator: "\n"))
    for line in new where !old.contains(line) { Issue.record("mlx-swift.md lacks: \(line)") }
    for line in old where !new.contains(line) { Issue.record("mlx-swift.md has what is gone: \(line)") }
    let isSame = recorded == text
    #expect(isSame)
  }
}
