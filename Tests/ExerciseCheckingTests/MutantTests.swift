import Foundation
import Testing

@testable import ExerciseChecking

/// The author's check changes a solution in one place at a time: what passes nevertheless shows that a case is missing.
@Suite("Changes of a solution") struct MutantTests {
  private static let function = FunctionSignature(declaration: "func f(_ x: Tensor, scale: Float) -> Tensor")!

  private func changes(_ body: String) -> Set<String> {
    let text = "// attnlab exercise 09-f\nimport Tensors\nfunc f(_ x: Tensor, scale: Float) -> Tensor {\n\(body)\n}\n"
    return Set(MutantList(of: text, file: "solution.swift", function: Self.function).all.map(\.change))
  }

  @Test(
    "are made by rules",
    arguments: [
      ("return x - scale * x", "operator: `-` => `+`"),
      ("return x - scale * x", "term dropped: `x - scale * x` => `x`"),
      ("return x - scale * x", "term dropped: `x - scale * x` => `-scale * x`"),
      ("return x - scale * x", "operands exchanged: `x - scale * x` => `scale * x - (x)`"),
      ("return which(x .< 0, x, 0)", "operator: `.<` => `.<=`"),
      ("return which(x .< 0, -.infinity, x)", "finite mask: `.infinity` => `1e9`"),
      ("return softmax(x, axis: -1)", "number: `1` => `2`"),
      ("return softmax(x, axis: -1)", "trap: `softmax` => `wrongSoftmaxNoMaximum`"),
      ("return softmax(x, axis: -1)", "call dropped: `softmax(x, axis: -1)` => `(x)`"),
      ("return matmul(x, x.T)", "call dropped: `.T` => nothing"),
      ("return matmul(x, x.T)", "exchanged: `x, x.T` => `x.T, x`"),
      ("return x.sum(axis: 0, keepDims: true)", "name: `sum` => `mean`"),
      ("return x.sum(axis: 0, keepDims: true)", "literal: `true` => `false`"),
      ("var y = x\n  y = y * 2\n  return y", "left out: `y = y * 2` => nothing"),
      ("if scale > 1 { return x }\n  return x * 2", "condition: `scale > 1` => `true`"),
      ("let y = scale > 1 ? x : x * 2\n  return y", "condition: `scale > 1` => `(false)`"),
      ("return x", "the first result is kept"), ("return x", "results are kept by shapes"),
      ("return x", "results are kept without scale"), ("return x", "result: wrongHalf"),
      ("return x", "input: `let scale = scale * 2`"), ("return x", "input: `let x = wrongTurnedSquare(x)`"),
      ("x * scale", "input: `let scale = scale * 2`"),
    ])
  func rules(body: String, change: String) {
    #expect(changes("  " + body).contains(change), "\(changes("  " + body).sorted())")
  }

  @Test("say nothing where they can't matter")
  func silent() {
    let made = changes("  return maximum(x.swappedAxes(0, 1), scale)  // 3 - 2, .T")
    #expect(!made.contains { $0.hasPrefix("exchanged") || $0.contains("3") })
  }

  @Test("many of which are compiled as one, and what doesn't compile counts for nothing")
  func together() throws {
    let course = try TemporaryCourse()
    let exercise = try course.course.catalog.exercise(id: "03-chunks")
    let test = try TestChecker(course.course)
    let source = try ExerciseText.read(exercise.solutions[0])
    let wrong = source.replacing("func chunks", with: "private let none = 1\nfunc chunks")
    let sources = try ExerciseSources(exercise)
    let fates = try VariantRunner(runner: test.checker.runner, sources: sources).fates(
      of: [source, source.replacing("Tensor]", with: "Tenso]"), wrong, "import Tensors\nfunc chunks() {"], helpers: "",
      cases: try test.checker.mutantCases(sources)
    ) { $0.verdict(exercise.function).passes }
    #expect(fates == [.lives, .notCompiled, .lives, .notCompiled])
  }

  @Test(
    "that live are told, unless they are declared to be right with a reason; so is a declaration of none that lives")
  func living() throws {
    let course = try TemporaryCourse()
    let file = "03-chunks/reference.swift"
    let lines = try course.read(file).split(separator: "\n", omittingEmptySubsequences: false)
    // One case is left, whose row fits.
    let kept = lines.filter { !$0.contains("with a rest") && !$0.contains("in one piece") && !$0.contains(".drawn(") }
    try course.write(kept.joined(separator: "\n"), to: file)
    let checker = try TestChecker(course.course)
    func broken() throws -> [AuthorRule] {
      try AuthorCheck(checker.checker).brokenRules(try course.course.catalog.exercise(id: "03-chunks"))
    }
    let living = try broken().compactMap { if case .mutantLives(let mutant) = $0 { mutant } else { nil } }
    let id = "solution.swift: input: `let row = wrongTurnedSquare(row)`"
    #expect(living.contains { $0.id == id })
    try course.write(
      "\(id)\n\nsolution.swift: input: *nothing*\n  a row is no square\n", to: "03-chunks/equivalents.txt")
    let declared = try broken()
    #expect(!declared.contains { if case .mutantLives(let mutant) = $0 { mutant.id == id } else { false } })
    #expect(declared.contains(.equivalentUnknown("solution.swift: input: *nothing*")))
    #expect(!declared.contains(.equivalentWithoutReason(id)))
    try course.write("\(id)\n", to: "03-chunks/equivalents.txt")
    #expect(try broken().contains(.equivalentWithoutReason(id)))
  }

  @Test(
    "that are right pass, in another order or another precision", arguments: ["09-stable-softmax"])
  func right(id: String) throws {
    let checker = try TestChecker()
    let score = try checker.checker.score(of: try TestChecker.builtIn.catalog.exercise(id: id))
    #expect(score.failing == [] && score.passing == [])
    #expect(score.right > 5 && score.caughtByOneTest < score.wrong && score.caught == score.wrong)
  }

  @Test("are meant by their names or by patterns")
  func patterns() {
    let mutant = Mutant(file: "solution.swift", line: 3, change: "result: wrongHalf", source: "")
    for (pattern, means) in [
      ("solution.swift: result: wrongHalf", true), ("solution.swift: result: wrong", false), ("*Half", true),
      ("solution.swift: *: wrong*", true), ("*Half*wrong*", false), ("result*", false),
    ] {
      #expect(Equivalents.Entry(pattern: pattern, reason: "").means(mutant) == means, "\(pattern)")
    }
  }
}
