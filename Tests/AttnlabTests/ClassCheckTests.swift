import Foundation
import Testing

@Suite struct ClassCheckTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab(["ATTNLAB_COURSE": ExerciseTests.course]) }

  private static func file(_ body: String) -> String {
    "// attnlab exercise 02-vocabulary\nfunc places(of words: [String]) -> [Int] {\n  \(body)\n}\n"
  }
  private static let right = file("words.map { vocabulary().firstIndex(of: $0) ?? -1 }")
  private static let mistaken = file("words.map { (vocabulary().firstIndex(of: $0) ?? -1) + 1 }")

  /// Writes a file that a learner has handed in.
  private func handIn(_ text: String, _ name: String) throws {
    let folder = attnlab.home.appending(path: "class/\(name)").deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try attnlab.write(text, to: "class/\(name)")
  }

  private func rows(_ arguments: String...) throws -> (rows: [[String: Any]], errors: String, status: Int32) {
    let (output, errors, status) = try attnlab.run(["check", "--json", "class"] + arguments)
    let rows = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
    return (try #require(rows, "\(output) \(errors)"), errors, status)
  }

  @Test func `each file of a folder has a row, and what can't be judged says why`() throws {
    try handIn(Self.right, "alice/02.swift")
    try handIn(Self.mistaken, "bob/02.swift")
    try handIn(Self.file("words.mapp { 1 }"), "carl/deep/er/02.swift")
    try handIn("import Tensors\n", "dora/02.swift")
    try handIn("// attnlab exercise 99-none\n", "dora/99.swift")
    try handIn("notes", "dora/notes.txt")
    try handIn(Self.right, ".hidden/02.swift")
    let link = attnlab.home.appending(path: "class/emil.swift").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "alice/02.swift")
    let (rows, _, status) = try rows()
    #expect(
      rows.map { $0["file"] as? String } == [
        "class/alice/02.swift", "class/bob/02.swift", "class/carl/deep/er/02.swift", "class/dora/02.swift",
        "class/dora/99.swift", "class/emil.swift",
      ])
    #expect(
      rows.map { $0["result"] as? String } == ["passed", "failed", "failed", "unjudged", "unjudged", "unjudged"])
    #expect(rows[0]["cases"] as? Int == rows[0]["passed"] as? Int)
    #expect(rows[1]["mistake"] as? String == "from-one")
    #expect(rows[1]["message"] as? String == "This is the places counted from 1.")
    #expect((rows[2]["message"] as? String)?.hasPrefix("line 3: ") == true)
    #expect(rows[2]["exercise"] as? String == "02-vocabulary" && rows[3]["exercise"] == nil)
    #expect((rows[4]["message"] as? String)?.contains("99-none") == true)
    #expect(rows[5]["message"] as? String == "it is a link, and links aren't followed")
    #expect(status == 2)
    let table = try attnlab.run("check", "class")
    let words = table.output.replacing("\n", with: " ")
    #expect(table.status == 2 && table.output.contains("6 files: 1 passed, 2 failed, 3 can't be judged."))
    #expect(words.contains("1 other file isn't Swift.") && !words.contains("hidden"))
  }

  @Test func `the status is the highest of all files`() throws {
    try handIn(Self.right, "alice/02.swift")
    #expect(try rows().status == 0)
    try handIn(Self.mistaken, "bob/02.swift")
    #expect(try rows().status == 1)
    let both = try attnlab.run("check", "--csv", "class/alice/02.swift", "class/bob")
    #expect(both.status == 1 && both.output.split(separator: "\n").count == 3)
  }

  @Test func `a spreadsheet gets text where a stranger has written a formula, and every row has its columns`() throws {
    let names = ["=cmd|' C calc'!A0.swift", "+1,2.swift", "-1.swift", "@a.swift", " =1.swift"]
    for name in names { try attnlab.write(Self.right, to: name) }
    try handIn(Self.right, "a \"b\".swift")
    try handIn("x", "@new\nline.swift")
    // A word with a hyphen first would be an option.
    let (output, _, _) = try attnlab.run(["check", "--csv", "--"] + names + ["class"])
    let lines = output.split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines[1].hasPrefix("'=cmd|' C calc'!A0.swift,02-vocabulary,passed,"))
    #expect(lines[2].hasPrefix("\"'+1,2.swift\",02-vocabulary,passed,"))
    #expect(lines[3].hasPrefix("'-1.swift,") && lines[4].hasPrefix("'@a.swift,") && lines[5].hasPrefix("' =1.swift,"))
    #expect(output.contains("\n\"class/a \"\"b\"\".swift\",02-vocabulary,passed,"))
    #expect(output.contains("\nclass/@new␊line.swift,"))
  }

  @Test func `what was judged isn't judged again until it, or its exercise, is another`() throws {
    try handIn(Self.right, "alice/02.swift")
    try handIn(Self.mistaken, "bob/02.swift")
    #expect(try rows().status == 1)
    let record = attnlab.home.appending(path: "state/attnlab/judged")
    func judged() throws -> Int { try String(contentsOf: record, encoding: .utf8).split(separator: "\n").count }
    #expect(try judged() == 2)
    let known = try attnlab.run("check", "class")
    #expect(
      known.output.replacing("\n", with: " ").contains(
        "All were judged before and haven't changed; `--again` judges them again."))
    #expect(known.output.contains("This is the places counted from 1") && known.status == 1)
    try handIn(Self.right, "bob/02.swift")
    #expect(try rows().status == 0)
    #expect(try judged() == 2)
    _ = try rows("--again")
    #expect(try judged() == 4)
    let course = attnlab.home.appending(path: "course")
    try FileManager.default.copyItem(atPath: ExerciseTests.course, toPath: course.path)
    let page = course.appending(path: "Exercises/02-vocabulary/reference.swift")
    try (String(contentsOf: page, encoding: .utf8) + "\n// changed\n").write(
      to: page, atomically: true, encoding: .utf8)
    _ = try rows("--course", course.path)
    #expect(try judged() == 6)
  }

  @Test func `a check that is killed goes on where it was`() throws {
    for number in 0..<12 { try handIn(Self.right + "// \(number)\n", "\(number)/02.swift") }
    let record = attnlab.home.appending(path: "state/attnlab/judged")
    func judged() -> Int { (try? String(contentsOf: record, encoding: .utf8))?.split(separator: "\n").count ?? 0 }
    try attnlab.start("check", attnlab.home.appending(path: "class").path)
    #expect(attnlab.terminal?.wait { $0.lines.contains { $0.contains(" of 12 judged") } && judged() >= 3 } == true)
    attnlab.kill()
    let before = judged()
    try #require(before < 12)
    let (rows, _, status) = try rows()
    #expect(rows.count == 12 && status == 0)
    #expect(judged() == 12, "\(before) before the kill")
  }
}
