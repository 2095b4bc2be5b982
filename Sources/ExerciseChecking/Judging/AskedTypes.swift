import Reports
import WorkerProtocol

/// The types of elements that the parts of a result may have.
///
/// A reference that returns a `Tensor` states its type. Of one that computes with `DoubleTensor`, `float32` is asked; and if all
/// its numbers in all cases are whole, such as positions or the entries of a mask, any type that holds them exactly
/// is right as well: `int32`, `int8` if they are small, `bool` if they are 0 and 1. A number of 16 bits never is, since it has lost
/// what the next operation may need.
struct AskedTypes: Equatable {
  /// For each part of the result the types besides the stated one.
  private let whole: [Set<ElementType>]

  /// Finds out which types are right besides those that are stated.
  init(of sheet: ReferenceSheet) {
    whole = sheet.resultTypes.indices.map { part in
      let values = sheet.cases.flatMap(\.expected).map { $0.result[part] }
      return Self.holding(values.flatMap(\.allNumbers))
    }
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
      let others = whole.indices.contains(part) ? whole[part] : []
      return type == .float32 || others.contains(type) ? nil : ElementConflict(yours: type, asked: .float32)
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
