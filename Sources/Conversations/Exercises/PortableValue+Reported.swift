import Reports
import WorkerProtocol

extension PortableValue {
  /// The value as a front end shows it, the numbers of a reference as a `Float` holds them.
  var reported: ReportedValue {
    switch self {
    case .none: .text("nil", isCut: false)
    case .tensor(let shape, let elements): Self.tensor(shape, elements.map(Double.init))
    case .typed(let type, let shape, let elements): Self.tensor(shape, elements, type)
    case .exact(let shape, let elements, _): Self.tensor(shape, elements.map { Double(Float($0)) })
    case .float(let value): .text("\(value)", isCut: false)
    case .double(let value): .text("\(value)", isCut: false)
    case .int(let value): .text("\(value)", isCut: false)
    case .bool(let value): .boolean(value)
    case .string(let value): .string(value, isCut: false)
    case .floats(let values): .list(values.map { .text("\($0)", isCut: false) }, count: values.count)
    case .doubles(let values): .list(values.map { .text("\($0)", isCut: false) }, count: values.count)
    case .ints(let values): .list(values.map { .text("\($0)", isCut: false) }, count: values.count)
    case .strings(let values): .list(values.map { .string($0, isCut: false) }, count: values.count)
    case .list(let values): .list(values.map(\.reported), count: values.count)
    }
  }

  private static func tensor(
    _ shape: [Int], _ elements: [Double], _ type: ElementType = .float32
  ) -> ReportedValue {
    let runs = elements.isEmpty ? [] : [TensorReport.Run(start: 0, elements: elements)]
    return TensorReport(shape: shape, type: type, runs: runs).map { .tensor($0) } ?? .text("\(shape)", isCut: false)
  }
}
