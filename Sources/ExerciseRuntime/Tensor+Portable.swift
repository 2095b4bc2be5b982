public import Tensors
public import WorkerProtocol

extension Tensor: Portable, PortableElement {
  /// `Tensor`
  public static var typeName: String { "Tensor" }
  /// The tensor in portable form: its shape and elements, and its type if it isn't the usual one.
  public var portable: PortableValue {
    if dtype == .float32 { return .tensor(shape: shape, elements: asArray()) }
    return .typed(dtype.elementType, shape: shape, elements: asDoubles())
  }
  /// Returns the tensor, or nil if it isn't one.
  public static func value(of portable: PortableValue) -> Tensor? {
    switch portable {
    case .tensor(let shape, let elements): Tensor(elements, shape)
    case .typed(let type, let shape, let elements): Tensor(elements, shape, dtype: DType(type))
    default: nil
    }
  }
}
