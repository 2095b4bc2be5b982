import Foundation
import Testing

@Suite struct HintTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab() }

  private static let solution = """
    // attnlab exercise 05-scaled-scores
    import Tensors
    func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
      matmul(queries, keys.swappedAxes(-1, -2)) / Float(keys.dim(-1)).squareRoot()
    }
    """

  @Test func `hints come one at a time, and where a learner stands is remembered`() throws {
    #expect(try attnlab.run("hint", "5", "--again").output.contains("No hint has been taken yet"))
    var given: [String] = []
    for number in 1...4 {
      let (output, _, status) = try attnlab.run("hint", number.isMultiple(of: 2) ? "scaled-scores" : "5")
      #expect(status == 0 && output.hasPrefix("Hint \(number) of 4: "))
      #expect(given.allSatisfy { !output.contains($0) })
      given.append(String(output.split(separator: "\n")[1]))
    }
    let end = try attnlab.run("hint", "5").output
    #expect(end.contains("All 4 hints are given") && given.allSatisfy { !end.contains($0) })
    let again = try attnlab.run("hint", "5", "--again").output
    #expect(given.allSatisfy { again.contains($0) })
    #expect(try attnlab.run("hint", "6").output.hasPrefix("Hint 1 of 4: "))
    #expect(try attnlab.run("hint", "77").status == 2)
  }

  @Test func `at the prompt the same ladder goes on`() throws {
    let held = try HeldConversation()
    #expect(held.say(":hint 5").contains("Hint 1 of 4") && held.say(":hint").contains("Hint 2 of 4"))
    #expect(held.say(":start 6").contains("06-entropy.swift") && held.say(":hint").contains("Hint 1 of 4"))
    let again = held.say(":hint 5 --again")
    #expect(again.contains("Hint 1 of 4") && again.contains("Hint 2 of 4") && !again.contains("Hint 3 of 4"))
    #expect(again.contains("`:hint 5` gives the next"))
  }

  @Test func `the solution stands beside the learner's after a pass, and before one only if asked twice`() throws {
    let asked = try attnlab.run("solution", "5")
    #expect(asked.status == 0 && !asked.output.contains("swappedAxes"))
    #expect(asked.output.contains("4 of its 4 hints are left") && asked.output.contains("Asked again"))
    #expect(try !attnlab.run("solution", "6").output.contains("func rowEntropy"))
    let second = try attnlab.run("solution", "5").output
    #expect(second.hasPrefix("a solution\n") && second.contains("swappedAxes") && second.contains("To notice. "))
    try attnlab.write(Self.solution.replacing("05-scaled-scores", with: "06-entropy"), to: "06-entropy.swift")
    let file = try attnlab.write(Self.solution, to: "mine.swift")
    let passed = try attnlab.run("check", file).output
    #expect(passed.contains("`attnlab solution 5` shows a worked solution beside yours."))
    let below = try attnlab.run("solution", "5", file).output
    #expect(below.hasPrefix("yours\nfunc scaledScores(") && below.contains("\n\na solution\n"))
    let wide = try Attnlab(["COLUMNS": "140", "XDG_STATE_HOME": attnlab.home.appending(path: "state").path])
    let beside = try wide.run("solution", "5", file).output.split(separator: "\n")
    #expect(beside[0].hasPrefix("yours  ") && beside[0].hasSuffix("  a solution"))
  }

  @Test func `at the prompt a solution is asked for twice as well`() throws {
    let held = try HeldConversation()
    #expect(held.say(":solution").contains("which exercise?"))
    #expect(!held.say(":solution 5").contains("swappedAxes"))
    #expect(held.say(":solution").contains("swappedAxes"))
  }
}
