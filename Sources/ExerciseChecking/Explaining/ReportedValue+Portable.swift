import Reports
import WorkerProtocol

extension ReportedValue {
  /// The value as a result would be, if it is a tensor that was sent whole, a number, or a list of them; nil otherwise.
  var portable: PortableValue? {
    switch self {
    case .tensor(let report):
      guard report.omitted == 0 else { return nil }
      let elements = report.runs.flatMap(\.elements.elements)
      return report.type == .float32
        ? .tensor(shape: report.shape, elements: elements.map { Float($0) })
        : .typed(report.type, shape: report.shape, elements: elements)
    case .text(let text, isCut: false): return Double(text).map { .double($0) }
    case .list(let items, let count):
      guard items.count == count, !items.isEmpty else { return nil }
      let all = items.map(\.portable)
      let numbers = all.compactMap { if case .double(let number) = $0 { number } else { nil } }
      if numbers.count == count { return .doubles(numbers) }
      let inner = all.compactMap { $0 }
      return inner.count == count ? .list(inner) : nil
    default: return nil
    }
  }
}

extension PortableValue {
  /// The value as one tensor, if it is one or lists of numbers in lists of one length, as a matrix of `[[Float]]` is.
  var asTensor: (shape: [Int], elements: [Double])? {
    if let (shape, elements, _) = wide { return (shape, elements) }
    guard case .list(let items) = self else { return nil }
    let parts = items.compactMap(\.asTensor)
    guard parts.count == items.count, let first = parts.first?.shape, parts.allSatisfy({ $0.shape == first }) else {
      return nil
    }
    return ([parts.count] + first, parts.flatMap(\.elements))
  }
}
