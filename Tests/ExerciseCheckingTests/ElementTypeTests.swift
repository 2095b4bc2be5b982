import Reports
import Testing

@testable import ExerciseChecking

/// A result has the type that is asked, and a value or none as it is asked.
@Suite("The type of a result") struct ElementTypeTests {
  private static func chunks(_ change: String) -> String {
    """
    // attnlab exercise 03-chunks
    import Tensors
    func chunks(_ row: Tensor, of size: Int) -> [Tensor] {
      stride(from: 0, to: row.size, by: size).map { row[$0..<min($0 + size, row.size)]\(change) }
    }
    """
  }

  @Test("is told where the numbers are right and of another type", arguments: [ElementType.int32, .float16, .bfloat16])
  func other(type: ElementType) throws {
    let checker = try TestChecker(try TestChecker.fixture.get())
    let verdict = try checker.check(Self.chunks(".asType(.\(type.rawValue))"))
    // The numbers of this case are whole and small, and those of others aren't.
    #expect(verdict.cases.first?.outcome == .otherElements(ElementConflict(yours: type, asked: .float32)))
  }

  @Test("may be one of whole numbers if all that is asked are whole", arguments: [".int32", ".int8", ".float32"])
  func whole(type: String) throws {
    let positions = "Tensor(documents.indices.map { $0 - documents.firstIndex(of: documents[$0])! })"
    let source = """
      // attnlab exercise 13-packed-documents
      import Tensors
      func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
        let numbers = Tensor(documents)
        let same = numbers.reshaped([documents.count, 1]) .== numbers
        let masked = which(same * Tensor.tri(documents.count), scores, -.infinity)
        return (softmax(masked, axis: -1), \(positions).asType(\(type)))
      }
      """
    #expect(try TestChecker().check(source).passes)
    let half = try TestChecker().check(source.replacing(type + "))", with: ".float16))"))
    #expect(half.cases.contains { $0.outcome == .otherElements(ElementConflict(yours: .float16, asked: .float32)) })
  }

  @Test("is that which the reference states, for Booleans too")
  func stated() throws {
    let source = try ExerciseText.read(TestChecker.builtIn.exercises + "/14-mask-converter/solution.swift")
    #expect(try TestChecker().check(source).passes)
    let numbers = source.replacing("case \"blocked\": return .!allowed", with: "case \"blocked\": return 1 - allowed")
    let verdict = try TestChecker().check(numbers)
    let types = verdict.cases.compactMap { if case .otherElements(let types) = $0.outcome { types } else { nil } }
    #expect(types.first?.asked == .bool && types.first?.yours != .bool)
  }

  @Test("is told where it is nil and a value is asked, and the other way round")
  func absent() throws {
    let course = try TemporaryCourse()
    let page = try course.read("03-chunks/exercise.md")
      .replacing(
        "func chunks(_ row: Tensor, of size: Int) -> [Tensor]", with: "func place(_ row: [Int], of one: Int) -> Int?")
    try course.write(page, to: "05-place/exercise.md")
    try course.write(
      """
      import ExerciseAuthoring
      let reference = Reference({ (row: [Int], one: Int) -> Int? in row.firstIndex(of: one) }) {
        Case("there", [3, 5], 5)
        Case("not there", [3, 5], 7)
      }
      """, to: "05-place/reference.swift")
    let checker = try TestChecker(course.course)
    func outcomes(_ body: String) throws -> [CaseVerdict.Outcome] {
      try checker.check("// attnlab exercise 05-place\nfunc place(_ row: [Int], of one: Int) -> Int? { \(body) }\n")
        .cases
        .prefix(2).map(\.outcome)
    }
    #expect(try outcomes("row.firstIndex(of: one)") == [.passed, .passed])
    #expect(try outcomes("nil") == [.isNil, .passed])
    #expect(try outcomes("1") == [.passed, .isNotNil])
  }
}
