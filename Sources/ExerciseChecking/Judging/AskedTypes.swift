import Reports
import WorkerProtocol

/// The types of elements that the parts of a result may have.
///
/// A reference that returns a `Tensor` states its type. Of one that computes with `DoubleTensor`, `float32` is asked; and if all
/// its numbers in all cases are whole, such as positions or the entries of a mask, any type that holds them exactly
/// is right as well: `int32`, `int8` if they are small, `bool` if they are 0 and 1. A number of 16 bits never is, since it has lost
/// what the next operation may need.
struct AskedTypes {
  private let sheet: ReferenceSheet

  /// Creates the types that a reference asks for.
  init(of sheet: ReferenceSheet) { self.sheet = sheet }

  /// Returns the types that hold all numbers of a part of the result exactly, besides `float32`. It is asked only of a
  /// result that has another type.
  private func whole(_ part: Int) -> Set<ElementType> {
    guard sheet.resultTypes.indices.contains(part) else { return [] }
    return Self.holding(sheet.cases.flatMap(\.expected).flatMap { $0.result[part].allNumbers })
  }

  private static func holding(_ numbers: [Double]) -> Set<ElementType> {
    guard !numbers.isEmpty, numbers.allSatisfy({ $0.rounded() == $0 && Swift.abs($0) <= 0x1p31 }) else { return [] }
    var types: Set<ElementType> = [.int32]
    if numbers.allSatisfy({ -128...127 ~= $0 }) { types.insert(.int8) }
    if numbers.allSatisfy({ $0 == 0 || $0 == 1 }) { types.insert(.bool) }
    return types
  }

  /// Returns the type of a value of a part of the result and the one that is asked, if it has another than it may have;
  /// in lists that of the first such item.
  func conflict(of yours: PortableValue, with expected: PortableValue, part: Int) -> ElementConflict? {
    if case .list(let left) = yours, case .list(let right) = expected {
      return zip(left, right).lazy.compactMap { conflict(of: $0, with: $1, part: part) }.first
    }
    guard let type = yours.elementType else { return nil }
    switch expected {
    case .typed(let asked, _, _): return type == asked ? nil : ElementConflict(yours: type, asked: asked)
    case .tensor: return type == .float32 ? nil : ElementConflict(yours: type, asked: .float32)
    case .exact:
      return type == .float32 || whole(part).contains(type) ? nil : ElementConflict(yours: type, asked: .float32)
    default: return nil
    }
  }
}

extension PortableValue {
  /// The type of a tensor's elements; nil for what isn't a tensor.
  fileprivate var elementType: ElementType? {
    switch self {
    case .tensor: .float32
    case .typed(let type, _, _): type
    default: nil
    }
  }

  /// All numbers of tensors in it.
  fileprivate var allNumbers: [Double] {
    switch self {
    case .list(let values): values.flatMap(\.allNumbers)
    case .exact(_, let elements, _), .typed(_, _, let elements): elements
    case .tensor(_, let elements): elements.map(Double.init)
    default: []
    }
  }
}
