import Foundation
import Testing

@testable import ExerciseChecking

/// Parsons problems and faded examples, which are made of a solution's parts. That they are right once they are solved, and
/// not before, is a part of the author's check.
@Suite("A solution in parts") struct PartsTests {
  private static func exercises() -> [(course: Course, id: String)] {
    AuthorTests.exercises().filter { each in
      ((try? each.course.catalog.exercise(id: each.id).parts()) ?? nil) != nil
    }
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  @Test(
    "has every line of the solution in its Parsons problem once, in another order, and none that gives itself away",
    arguments: exercises())
  func parsons(course: Course, id: String) throws {
    let exercise = try course.catalog.exercise(id: id)
    let problem = try #require(try ParsonsProblem(of: exercise))
    let (given, solved) = (lines(problem.text), lines(problem.solvedText))
    let wrong = problem.distractors.lines.flatMap(\.statement.lines)
    #expect(wrong.count <= 3 && Set(wrong).isDisjoint(with: solved))
    // What is added are two notes, the heading of the lines and the wrong ones.
    let added = given.filter { !solved.contains($0) && !wrong.contains($0) }
    #expect(added.count == 3 && added.allSatisfy { $0.contains("//") }, "\(added)")
    #expect(given.filter { !added.contains($0) && !wrong.contains($0) }.sorted() == solved.sorted())
    #expect(given.filter { !added.contains($0) && !wrong.contains($0) } != solved)
    let body = given.drop { !$0.hasSuffix("The lines:") }.dropFirst().prefix { $0 != "}" }
    #expect(body.allSatisfy { !$0.contains("//") })
    #expect(try ParsonsProblem(of: exercise)?.text == problem.text)
    #expect(given[0] == exercise.mark)
  }

  @Test(
    "has a faded example without its last parts, and is the solution once they are put back", arguments: exercises())
  func faded(course: Course, id: String) throws {
    let exercise = try course.catalog.exercise(id: id)
    let solution = lines(try ExerciseText.read(exercise.solutions[0]))
    let count = try #require(try exercise.parts()).parts.count
    for missing in 1...count {
      let example = try #require(try FadedExample(of: exercise, missing: missing))
      #expect(example.missingNames.last == "result" && example.missingNames.count == missing)
      let given = lines(example.text)
      #expect(given.filter { $0.contains("fatalError(\"your part: ") }.count == missing)
      let whole = example.missingLines.reduce(example.text) { $0.replacing($1.placeholder, with: $1.lines) }
      #expect(lines(whole).filter { !$0.hasPrefix("// What is missing") } == solution)
    }
    #expect(try FadedExample(of: exercise, missing: 99)?.missing == count)
    #expect(try FadedExample(of: exercise, missing: 0)?.missing == 1)
  }

  private static func parts(_ body: String) throws -> SolutionParts? {
    let function = try #require(FunctionSignature(declaration: "func f(_ x: Tensor) -> Tensor"))
    return SolutionParts(of: function, in: "import Tensors\nfunc f(_ x: Tensor) -> Tensor {\n\(body)\n}\n")
  }

  @Test("keeps together what can't be apart, and leaves what stands before the first part where it is")
  func statements() throws {
    let parts = try #require(
      try Self.parts(
        """
          let before = 1
          // rows: one by one
          var rows: [Tensor] = []
          for row in 0..<3 {
            // a word: not a part
            rows.append(x[row])
          }
          // result: together
          return stacked(
            rows, axis: 0
          )  // behind: no part
        """))
    #expect(parts.names == ["rows", "result"])
    #expect(parts.parts.map { $0.statements.map(\.lines.count) } == [[1, 4], [3]])
    #expect(parts.before.last == "  let before = 1")
    #expect(parts.statements[2].code.hasSuffix(")"))
    #expect(parts.statements[1].code.contains("rows.append(x[row])"))
  }

  @Test(
    "isn't in parts if there are fewer than two, or one of them is empty",
    arguments: [
      "  return x", "  // result: all\n  return x", "  // a: first\n  // result: all\n  return x",
      "  // a note without a name\n  return x", "  // a: first\n  let a = x\n  // result: nothing follows",
    ])
  func unparted(body: String) throws {
    #expect(try Self.parts(body) == nil)
  }

  @Test("loses no text that looks like a comment")
  func comments() {
    let line = FunctionBody.Statement(lines: ["  let address = \"http://here\"  // not https://there"])
    #expect(line.code == "let address = \"http://here\"")
  }
}
