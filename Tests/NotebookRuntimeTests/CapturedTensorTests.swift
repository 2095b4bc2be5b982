import Reports
import Tensors
import TerminalRendering
import Testing

@testable import NotebookRuntime

/// Shapes on both sides of the limits, with axes of length 1, and axes longer than what is shown of them.
private let shapes: [[Int]] = [
  [], [1], [0], [3, 0, 5], [7], [2047], [2049], [2, 3, 5], [31, 67], [41, 53], [3000, 1], [1, 3000], [9, 1, 1],
  [2500, 1, 1], [13, 19, 23], [7, 5, 3, 29], [11, 2, 1, 97],
]

private func tensor(_ shape: [Int]) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor((0..<count).map { Float(($0 * 7919) % 10_007) / 97 - 40 }, shape)
}

@Suite("A tensor as data") struct CapturedTensorTests {
  private func report(of tensor: Tensor) throws -> TensorReport {
    guard case .tensor(let report) = ValueCapture.full(tensor) else { throw NotATensor() }
    return report
  }

  private struct NotATensor: Error {}

  @Test("is whole up to the limit, and beyond it says how many elements are left out", arguments: shapes)
  func completeness(shape: [Int]) throws {
    let tensor = tensor(shape)
    let report = try report(of: tensor)
    #expect(report.shape == shape)
    #expect((0..<tensor.size).count { report[$0] != nil } == tensor.size - report.omitted)
    #expect((report.omitted == 0) == (tensor.size <= TensorReport.mostElements))
    #expect(tensor.size - report.omitted <= TensorReport.mostElements)
    for index in 0..<tensor.size {
      if let element = report[index] { #expect(Float(element) == tensor.asArray()[index]) }
    }
  }

  @Test("is laid out as the tensor itself, at every width", arguments: shapes)
  func layout(shape: [Int]) throws {
    let tensor = tensor(shape)
    let shown = ValueText(.tensor(try report(of: tensor)))
    for width in [1, 20, 43, 80, 137, 400] { #expect(shown.text(width: width) == tensor.description(width: width)) }
    #expect("\(shape) \(shown.summary)" == tensor.summary)
    #expect(ValueText(ValueCapture.line(tensor)).summary == shown.summary)
  }

  @Test("has changed if any element has, shown or not, and is unchanged otherwise")
  func change() {
    for place in [0, 40, 4_000, 99_998] {
      var after = tensor([100, 1_000])
      after.change(at: place)
      #expect(ValueCapture.noted(tensor([100, 1_000])) != ValueCapture.noted(after), "\(place)")
      #expect(ValueCapture.noted((tensor([100, 1_000]), 1)) != ValueCapture.noted((after, 1)), "\(place)")
    }
    let masked = Tensor([Float](repeating: .nan, count: 5_000), [5_000])
    #expect(ValueCapture.noted(masked) == ValueCapture.noted(masked))
    #expect(ValueCapture.noted([Float.nan]) == ValueCapture.noted([Float.nan]))
    #expect(ValueCapture.noted(Tensor([-0.0])) != ValueCapture.noted(Tensor([0.0])))
  }

  @Test("costs little in a trace, where a line of it is shown")
  func traceSize() {
    let event = ValueCapture.line([tensor([41, 53]), tensor([2049])])
    #expect(event.bytes.count < 400)
  }
}

extension Tensor {
  fileprivate mutating func change(at index: Int) {
    var elements = asArray()
    elements[index] = -elements[index] - 1
    self = Tensor(elements, shape)
  }
}
