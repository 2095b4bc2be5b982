public import ExerciseRuntime
public import Tensors

extension DoubleTensor: Portable, PortableElement {
  /// `Tensor`: what a learner has in its place.
  public static var typeName: String { "Tensor" }
  /// The numbers with their errors.
  public var portable: PortableValue { .exact(shape: shape, elements: elements, errors: errors) }
  /// Returns the tensor, widened if it is a learner's; nil if it isn't one.
  public static func value(of portable: PortableValue) -> DoubleTensor? {
    switch portable {
    case .exact(let shape, let elements, let errors): DoubleTensor(elements, shape, errors: errors)
    case .tensor(let shape, let elements): DoubleTensor(elements.map(Double.init), shape)
    case .typed(_, let shape, let elements): DoubleTensor(elements, shape)
    case .float(let value): DoubleTensor(Double(value))
    case .double(let value): DoubleTensor(value)
    default: nil
    }
  }

  /// Creates a tensor from a learner's, whose numbers are exact.
  public init(_ tensor: Tensor) { self.init(tensor.asDoubles(), tensor.shape) }
}
