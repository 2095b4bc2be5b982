import Tensors
import WorkerProtocol

extension PortableValue {
  /// Returns the value as the notebook shows it: a tensor with its shape and aligned rows.
  ///
  /// - Parameter width: the number of columns a row may take.
  public func text(width: Int) -> String {
    switch self {
    case .none: "nil"
    case .tensor(let shape, let elements): Tensor(elements, shape).description(width: width)
    case .exact(let shape, let elements, _): Tensor(elements.map { Float($0) }, shape).description(width: width)
    case .float(let value): "\(value)"
    case .double(let value): "\(value)"
    case .int(let value): "\(value)"
    case .bool(let value): "\(value)"
    case .string(let value): "\"\(value)\""
    case .floats(let values): "\(values)"
    case .doubles(let values): "\(values)"
    case .ints(let values): "\(values)"
    case .strings(let values): "\(values)"
    case .list(let values):
      values.enumerated().map { "\($0.offset): \($0.element.text(width: width - 3))" }.joined(separator: "\n")
    }
  }
}
