import ExerciseChecking
import Foundation
import Reports
import Testing
import WorkerProtocol

/// Every case is called a second time, in another order and in one process: what a call leaves behind is found.
@Suite("Calls that are repeated in one process") struct RepeatedCallTests {
  private static func source(_ before: String, _ body: String) -> String {
    """
    // attnlab exercise 01-soft-lookup
    import Tensors
    \(before)
    func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
    \(body)
    }
    """
  }
  private static let right = "matmul(softmax(matmul(keys, query), axis: -1), values)"

  static let stateful = [
    "weights of the first call": (
      "nonisolated(unsafe) var kept: Tensor?",
      "let w = kept ?? softmax(matmul(keys, query), axis: -1); kept = w\nreturn matmul(w, values)"
    ),
    "a count of calls": (
      "enum Count { nonisolated(unsafe) static var calls = 0 }",
      "Count.calls += 1\nreturn \(right) + Float(Count.calls - 1)"
    ),
    "scores of the largest case so far": (
      "nonisolated(unsafe) var largest: [Float] = []",
      "let s = matmul(keys, query)\nif s.size > largest.count { largest = s.asArray() }\n"
        + "if s.size < largest.count { return values[0] }\nreturn matmul(softmax(s, axis: -1), values)"
    ),
    "scores of the smallest case so far": (
      "nonisolated(unsafe) var least = Int.max",
      "if keys.dim(0) > least { return values[0] }\nleast = keys.dim(0)\nreturn \(right)"
    ),
  ]

  @Test(
    "show a state that is kept from one call to the next, and nothing else fails", arguments: stateful.keys.sorted())
  func states(name: String) throws {
    let (before, body) = try #require(Self.stateful[name])
    let verdict = try TestChecker().check(Self.source(before, body))
    #expect(verdict.cases.filter { !$0.passes }.map(\.name) == ["all again, in another order, in one process"])
    #expect(verdict.cases.last?.repeats != nil)
  }

  @Test("take nothing amiss in a state that is no part of a result, nor in what each case may print")
  func harmless() throws {
    let memo = "nonisolated(unsafe) var seen: [[Float]: Tensor] = [:]"
    let body = """
      let key = query.asArray() + keys.asArray() + values.asArray()
      for _ in 0..<50 { print(String(repeating: "still fine ", count: 80)) }
      if let known = seen[key] { return known }
      seen[key] = \(Self.right)
      return seen[key]!
      """
    #expect(try TestChecker().check(Self.source(memo, body)).passes)
  }

  @Test("hand each case's state on to its own later calls")
  func handed() throws {
    let course = try TestChecker.fixture.get()
    let checker = try TestChecker(course)
    #expect(try checker.check(file: "solution.swift", of: "01-running-mean").passes)
    let kept = """
      // attnlab exercise 01-running-mean
      import Tensors
      nonisolated(unsafe) var kept: [Tensor] = []
      func step(_ value: Tensor, state: [Tensor]) -> (mean: Tensor, state: [Tensor]) {
        if state.isEmpty { kept = [Tensor.zeros(value.shape), Tensor(0)] }
        kept = [kept[0] + value, kept[1] + 1]
        return (kept[0] / kept[1], kept)
      }
      """
    // Within a case it is right by luck: the state that it keeps is the one that it is handed.
    let verdict = try checker.check(kept)
    #expect(verdict.cases.filter { !$0.passes }.map(\.name) == ["all again, in another order, in one process"])
  }

  @Test("are a part of what a mistake is known by")
  func mistake() throws {
    let course = try TemporaryCourse()
    let mark = "// attnlab exercise 03-chunks\n"
    let function = "func chunks(_ row: Tensor, of size: Int) -> [Tensor] {\n"
    let body = "  return stride(from: 0, to: row.size, by: size).map { row[$0..<min($0 + size, row.size)] }\n}\n"
    let stateful =
      "import Tensors\nnonisolated(unsafe) var first = 0\n\(function)  if first == 0 { first = size }\n  let size = first\n"
      + body
    try course.write(
      "\(mark)// a length that is kept from the first call\n\(stateful)", to: "03-chunks/mistakes/kept.swift")
    let checker = try TestChecker(course.course)
    #expect(AuthorCheck(checker.checker).findings(try course.course.catalog.exercise(id: "03-chunks")) == [])
    let verdict = try checker.check(mark + stateful)
    #expect(verdict.mistakes.map(\.slug) == ["kept"])
  }
}
