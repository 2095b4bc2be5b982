import Tensors
import WorkerProtocol

// The runtime that a submission is loaded beside says the same for its own process; the two are never in one.
extension Tensor: Portable {
  /// `Tensor`
  public static var typeName: String { "Tensor" }
  /// The shape and the elements.
  public var portable: PortableValue { .tensor(shape: shape, elements: elements) }
  /// The tensor, if it is one.
  public static func value(of portable: PortableValue) -> Tensor? {
    if case .tensor(let shape, let elements) = portable { Tensor(elements, shape) } else { nil }
  }
}
