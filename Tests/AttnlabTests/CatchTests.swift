import Foundation
import Testing

/// `attnlab catch`, and `:catch`: tests of a learner's own.
@Suite struct CatchTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab() }

  private static let weak = """
    // attnlab tests 05-scaled-scores
    import ExerciseTesting

    test("the example") {
      expect(scaledScores(queries: [[1, 2, 2, 4]], keys: [[2, 1, 0, 1]]), near: [[4]])
    }
    """

  @Test func `a file of tests is begun once, passes as it is, and is judged from then on`() throws {
    let first = try attnlab.run("catch", "5")
    #expect(first.status == 0 && first.output.contains("Write tests before the function."))
    let file = attnlab.home.appending(path: "05-scaled-scores-tests.swift")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.hasPrefix("// attnlab tests 05-scaled-scores\nimport ExerciseTesting\n"))
    #expect(text.contains("func scaledScores(queries: Tensor, keys: Tensor) -> Tensor"))
    let second = try attnlab.run("catch", "5")
    #expect(second.status == 1)
    #expect(second.output.contains("right solutions are accepted") && second.output.contains(/of \d+ caught/))
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func `the verdict names what lives, check knows the file by its mark, and the list keeps the best`() throws {
    let file = try attnlab.write(Self.weak, to: "mine.swift")
    let (output, _, status) = try attnlab.run("check", file)
    #expect(status == 1)
    #expect(output.contains("every query with the keys of the batch's first member"))
    #expect(!output.contains("Q Kᵀ divided by dₖ, without the root"))
    let list = try attnlab.run("exercises").output
    #expect(list.split(separator: "\n").contains { $0.contains("05-scaled") && $0.contains("tests catch") })
  }

  @Test func `the verdict as JSON has each mistake with its fate`() throws {
    let file = try attnlab.write(Self.weak, to: "mine.swift")
    let (output, _, status) = try attnlab.run("catch", "--json", file)
    #expect(status == 1)
    let report = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let mistakes = try #require(report["mistakes"] as? [[String: Any]])
    #expect(report["passes"] as? Bool == false && report["solutions"] as? Int ?? 0 >= 3)
    #expect(mistakes.first { $0["name"] as? String == "by-d" }?["test"] as? String == "the example")
    #expect(mistakes.first { $0["name"] as? String == "first-of-the-batch" }?["fate"] as? String == "lives")
  }

  @Test func `the status tells tests that do it all from a file that has none`() throws {
    let exercises = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Exercises")
    let model = exercises.appending(path: "05-scaled-scores/tests.swift").standardized.path
    #expect(try attnlab.run("catch", model).status == 0)
    let none = try attnlab.run("catch", try attnlab.write("let x = 1", to: "none.swift"))
    #expect(none.status == 2 && none.errors.contains("none.swift has no tests"))
    let unknown = try attnlab.run("catch", "77")
    #expect(unknown.status == 2 && unknown.errors.contains("no exercise 77"))
  }

  @Test func `in the notebook the tests run on the learner's own function`() throws {
    let held = try HeldConversation()
    #expect(held.say(":catch").contains("which exercise?"))
    #expect(held.say(":catch 5").contains("Write tests before the function."))
    #expect(held.say(":catch").contains(/of \d+ caught/))
    held.say("func scaledScores(queries: Tensor, keys: Tensor) -> Tensor { matmul(queries, keys.T) / 2 }")
    #expect(held.say(Self.weak).contains("passes: the example"))
    let wrong =
      "import ExerciseTesting\n\ntest(\"one\") {\n  expect(scaledScores(queries: [[1]], keys: [[1]]), near: [[1]])\n}"
    #expect(held.say(wrong).contains("FAILS, line 4, one: the number at [0, 0] is 0.5, and should be 1.0"))
  }
}
