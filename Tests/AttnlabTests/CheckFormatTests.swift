import Foundation
import Testing

@Suite struct CheckFormatTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab(["ATTNLAB_COURSE": ExerciseTests.course]) }

  private func check(_ body: String, _ arguments: String...) throws -> (output: String, errors: String, status: Int32) {
    let file = try attnlab.write("// attnlab exercise 02-vocabulary\n\(body)\n", to: "mine.swift")
    return try attnlab.run(["check", file] + arguments)
  }

  private static let reversed = "func places(of words: [String]) -> [Int] {\n  words.map { _ in 9 }\n}"
  private static let right =
    "func places(of words: [String]) -> [Int] {\n"
    + "  words.map { vocabulary().firstIndex(of: $0) ?? -1 }\n}"

  @Test func `editors get a line for each finding, at its place, and nothing else`() throws {
    let path = attnlab.home.appending(path: "mine.swift").path
    let wrong = try check("\n\(Self.reversed)", "--format", "compiler")
    #expect(wrong.status == 1 && wrong.errors.isEmpty)
    let lines = wrong.output.split(separator: "\n")
    #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("\(path):3:1: error: case \"") }, "\(wrong.output)")
    let typo = try check(Self.right.replacing("vocabulary", with: "vocabulari"), "--format", "compiler")
    #expect(typo.status == 1)
    #expect(typo.output.hasPrefix("\(path):3:15: error: cannot find 'vocabulari' in scope\n"), "\(typo.output)")
    let dead = try check(
      Self.right.replacing("  words", with: "  precondition(words.isEmpty)\n  return words"), "--format", "compiler")
    #expect(dead.output.contains("\(path):3:1: error: case "), "\(dead.output)")
    #expect(!dead.output.contains("\(path):2:"))
    let other = try check("func place(_ word: String) -> Int { 0 }", "--format", "compiler")
    #expect(other.status == 1 && other.output.hasPrefix("\(path):1:1: error: "))
    let right = try check(Self.right, "--format", "compiler")
    #expect(right.status == 0 && right.output.isEmpty)
  }

  @Test func `the same verdict comes as JSON by either name, and as a row for a spreadsheet`() throws {
    let named = try check(Self.reversed, "--format", "json", "--seed", "1").output
    #expect(try named == check(Self.reversed, "--json", "--seed", "1").output)
    let rows = try check(Self.reversed, "--csv").output.split(separator: "\n")
    #expect(rows.count == 2 && rows[0] == "file,exercise,result,passed,cases,mistake,message")
    #expect(rows[1].contains(",02-vocabulary,failed,"))
    #expect(try check(Self.right, "--json", "--csv").status == 64)
  }

  @Test func `one case is run and shown alone, also if it passes, and is no pass of the exercise`() throws {
    let right = try check(Self.right, "--case", "2")
    #expect(right.status == 0)
    #expect(right.output.contains("result") && right.output.contains("02-vocabulary: the case passes"))
    #expect(try !attnlab.run("exercises").output.contains("passed"))
    let wrong = try check(Self.reversed, "--case", "1")
    #expect(wrong.status == 1 && wrong.output.contains("02-vocabulary: the case fails"))
    let unknown = try check(Self.right, "--case", "nothing like it")
    #expect(unknown.status == 2 && unknown.errors.contains("no case nothing like it; there are:\n  1  "))
  }
}
