import Foundation
import Testing

@Suite struct ResetFileTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab() }

  /// Returns an output without the ends of its lines.
  private func output(_ arguments: String...) throws -> String {
    try attnlab.run(arguments).output.replacing("\n", with: " ")
  }

  private func text(_ name: String) -> String? {
    try? String(contentsOf: attnlab.home.appending(path: name), encoding: .utf8)
  }

  @Test func `nothing is replaced without a yes, and each copy has a number of its own`() throws {
    let file = "05-scaled-scores.swift"
    #expect(try attnlab.run("reset", "5").errors.contains("there is no \(file) here; `attnlab start 5` writes it"))
    _ = try attnlab.run("start", "5")
    let start = text(file)
    #expect(try attnlab.run("reset", "5", "--yes").errors.contains("is as it was at the start"))
    try attnlab.write("first", to: file)
    let unasked = try attnlab.run("reset", "5")
    #expect(unasked.status == 2 && unasked.errors.contains("`attnlab reset 5 --yes` replaces \(file)"))
    #expect(text(file) == "first")
    #expect(try output("reset", "5", "--yes").contains("yours is \(file).1.bak"))
    #expect(text(file) == start && text("\(file).1.bak") == "first")
    try attnlab.write("second", to: file)
    #expect(try output("reset", "5", "--yes", "--parsons").contains("\(file).2.bak"))
    #expect(text("\(file).1.bak") == "first" && text("\(file).2.bak") == "second")
    #expect(text(file)?.contains("// Move each line") == true)
    #expect(try attnlab.run("start", "5").errors.contains("`attnlab reset 5` begins it again"))
  }

  @Test(arguments: [("n", false), ("", false), ("yes", true), ("Y", true), ("\u{4}", false)])
  func `at a terminal it asks first`(_ answer: String, _ isReplaced: Bool) throws {
    let folder = attnlab.home.appending(path: "work")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try attnlab.write("mine", to: "work/05-scaled-scores.swift")
    try attnlab.start(in: folder, "reset", "5")
    try attnlab.type(
      answer + (answer == "\u{4}" ? "" : "\n"),
      at: "Begin 05-scaled-scores.swift again? Yours is kept as a copy. (y or n)")
    #expect(try attnlab.end() == (isReplaced ? 0 : 1))
    #expect((text("work/05-scaled-scores.swift") != "mine") == isReplaced)
    #expect((text("work/05-scaled-scores.swift.1.bak") == "mine") == isReplaced)
  }

  @Test func `at the prompt :reset with a number is about the file, and never about the cells`() throws {
    let held = try HeldConversation()
    held.say("let kept = 41 + 1")
    #expect(held.say(":reset 5").contains("there is no 05-scaled-scores.swift here"))
    _ = try held.write("mine", to: "05-scaled-scores.swift")
    #expect(held.say("attnlab reset 5").contains("`:reset 5 --yes` replaces 05-scaled-scores.swift"))
    #expect(held.say(":reset 5 --yes").contains("yours is 05-scaled-scores.swift.1.bak"))
    #expect(held.say(":reset five").contains("no exercise five"))
    #expect(held.say("kept").contains("42"))
  }
}
