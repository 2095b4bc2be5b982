public import Tensors
public import WorkerProtocol

extension Tensor: Portable, PortableElement {
  /// `Tensor`
  public static var typeName: String { "Tensor" }
  /// The tensor in portable form: its shape and elements.
  public var portable: PortableValue { .tensor(shape: shape, elements: elements) }
  /// Returns the tensor, or nil if it isn't one.
  public static func value(of portable: PortableValue) -> Tensor? {
    if case .tensor(let shape, let elements) = portable { Tensor(elements, shape) } else { nil }
  }
}
