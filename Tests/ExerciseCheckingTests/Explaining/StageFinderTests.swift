import Reports
import Testing
import WorkerProtocol

@testable import ExerciseChecking

@Suite("The first wrong stage") struct StageFinderTests {
  private static let source = "import Tensors\nfunc f() {\n  let a = 1\n  let b = 2\n  return b\n}\n"

  private static func value(_ line: Int, _ name: String, _ shape: [Int], _ elements: [Double]) -> ValueEvent {
    let report = TensorReport(shape: shape, runs: [.init(start: 0, elements: elements)])
    return ValueEvent(
      name: name, type: "Tensor", value: report.map { .tensor($0) },
      range: SourceRange(startLine: line, startColumn: 3, endLine: line, endColumn: 9), module: "Cell_1", isTop: true)
  }

  private static func expected(_ stages: [(String, [Int], [Double])], _ result: [Double]) -> ReferenceSheet.Expectation
  {
    func exact(_ shape: [Int], _ elements: [Double]) -> PortableValue {
      .exact(shape: shape, elements: elements, errors: elements.map { _ in 0 })
    }
    return ReferenceSheet.Expectation(
      result: [exact([result.count], result)], stages: stages.map { .init(name: $0.0, value: exact($0.1, $0.2)) },
      variations: [])
  }

  private func progress(
    _ reports: [[ValueEvent]], _ stages: [(String, [Int], [Double])], _ result: [Double]
  ) -> StageProgress? {
    StageFinder(
      source: Self.source, reports: reports, expected: reports.map { _ in Self.expected(stages, result) }, wrongPart: 0
    ).progress
  }

  @Test("comes after the last one that a line's value equals")
  func reached() throws {
    let values = [Self.value(3, "a", [2], [1, 2]), Self.value(4, "b", [2], [3, 5]), Self.value(5, "", [2], [9, 9])]
    let found = try #require(progress([values], [("sums", [2], [1, 2]), ("means", [2], [3, 4])], [7, 8]))
    #expect(found.reached?.stage == "sums" && found.reached?.line.source == "let a = 1")
    #expect(found.line.number == 4 && found.stage == "means")
    #expect(found.yours == .tensor(shape: [2], elements: [3, 5]))
    #expect(found.expected.numbers?.elements == [3, 4])
  }

  @Test("is reached only if a second call says so, in which nothing is alike by chance")
  func chance() {
    let first = [Self.value(3, "a", [1], [1]), Self.value(5, "", [1], [2])]
    let second = [Self.value(3, "a", [1], [8]), Self.value(5, "", [1], [2])]
    #expect(progress([first], [("sums", [1], [1])], [3])?.reached != nil)
    #expect(progress([first, second], [("sums", [1], [1])], [3])?.reached == nil)
  }

  @Test("may have been reached with its last two axes exchanged")
  func transposed() throws {
    let values = [
      Self.value(3, "a", [2, 3], [1, 2, 3, 4, 5, 6]), Self.value(5, "", [1], [0]),
    ]
    let found = try #require(progress([values], [("scores", [3, 2], [1, 4, 2, 5, 3, 6])], [1]))
    #expect(found.reached?.isTransposed == true && found.line.number == 5 && found.stage == nil)
  }

  @Test("isn't guessed where a single line does everything, or the first line has another shape")
  func silent() {
    #expect(progress([[Self.value(5, "", [2], [1, 2])]], [("sums", [2], [3, 4])], [7, 8]) == nil)
    let other = [Self.value(3, "a", [3], [1, 2, 3]), Self.value(5, "", [2], [1, 2])]
    #expect(progress([other], [("sums", [2], [3, 4])], [7, 8]) == nil)
    #expect(progress([[]], [("sums", [2], [3, 4])], [7, 8]) == nil)
  }

  @Test("isn't looked for in a line of a helper, which is passed for several things")
  func helper() throws {
    let values = [
      Self.value(4, "", [2], [1, 2]), Self.value(3, "a", [2], [1, 2]), Self.value(4, "", [2], [6, 6]),
      Self.value(5, "", [2], [9, 9]),
    ]
    let found = try #require(progress([values], [("sums", [2], [1, 2])], [7, 8]))
    #expect(found.reached?.line.number == 3 && found.line.number == 5)
  }
}
