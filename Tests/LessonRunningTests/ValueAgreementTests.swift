import Reports
import Testing

@testable import LessonRunning

@Suite struct ValueAgreementTests {
  private func number(_ text: String) -> ReportedValue { .text(text, isCut: false) }

  private func list(_ numbers: [Double]) -> ReportedValue {
    .list(numbers.map { number("\($0)") }, count: numbers.count)
  }

  private func tensor(_ shape: [Int], _ numbers: [Double], type: ElementType = .float32) throws -> ReportedValue {
    .tensor(try #require(TensorReport(shape: shape, type: type, runs: [.init(start: 0, elements: numbers)])))
  }

  private func agrees(_ one: ReportedValue, _ other: ReportedValue, within tolerance: Double = 0) -> Bool {
    ValueAgreement(tolerance: tolerance).agrees(one, with: other)
  }

  @Test func `numbers agree within the tolerance and not beyond`() {
    #expect(agrees(number("0.5"), number("0.504"), within: 0.005))
    #expect(!agrees(number("0.5"), number("0.506"), within: 0.005))
    #expect(agrees(number("inf"), number("inf")))
    #expect(agrees(number("8"), .wrapped(number("8.0"))))
  }

  @Test func `what isn't a number agrees with nothing`() {
    #expect(!agrees(number("nan"), number("nan"), within: 1))
    #expect(!agrees(number("1"), number("nan"), within: .infinity))
  }

  @Test func `tensors agree in shape as well as in numbers, whatever holds them`() throws {
    #expect(agrees(try tensor([2], [1, 2]), list([1, 2])))
    #expect(!agrees(try tensor([2], [1, 2]), try tensor([1, 2], [1, 2]), within: 9))
    #expect(!agrees(list([1, 2]), list([1]), within: 9))
    #expect(
      !agrees(.list([list([1]), list([2, 3])], count: 2), .list([list([1, 2]), list([3])], count: 2), within: 9))
    #expect(!agrees(try tensor([2], [1, 2]), try tensor([2], [1, 3])))
  }

  @Test func `a Boolean is no number`() throws {
    #expect(!agrees(.boolean(true), number("1")))
    #expect(agrees(.boolean(true), .boolean(true)))
    #expect(agrees(try tensor([2], [1, 0], type: .bool), .list([.boolean(true), .boolean(false)], count: 2)))
    #expect(!agrees(try tensor([2], [1, 0], type: .bool), try tensor([2], [1, 0])))
  }

  @Test func `of a tensor that was not sent whole, what was sent is compared`() throws {
    func part(_ last: Double) throws -> ReportedValue {
      .tensor(
        try #require(
          TensorReport(shape: [9], runs: [.init(start: 0, elements: [1, 2]), .init(start: 7, elements: [3, last])])))
    }
    #expect(agrees(try part(5), try part(5)))
    #expect(!agrees(try part(5), try part(7)))
  }

  @Test func `anything else agrees word for word`() {
    #expect(agrees(.string("queries", isCut: false), .string("queries", isCut: false)))
    #expect(!agrees(.string("queries", isCut: false), .string("keys", isCut: false), within: 9))
  }
}
