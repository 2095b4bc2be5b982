internal import Tensors

/// Returns whether two values are the same, numbers to within a tolerance and tensors also in their shape.
///
/// Lessons judge answers with it: `agrees(weights[0], with: [0.2, 0.8], tolerance: 0.01)`.
///
/// - Parameters:
///   - answer: a number, a tensor, an array of such to any depth, or any value that can be described.
///   - expected: what it should be.
///   - tolerance: how far each number may be from its counterpart.
public func agrees<Value>(_ answer: Value, with expected: Value, tolerance: Double) -> Bool {
  agrees(answer as Any, with: expected as Any, tolerance: tolerance)
}

/// Returns whether two values are the same, whatever their types: a tensor agrees with an array of its numbers.
public func agrees(_ answer: Any, with expected: Any, tolerance: Double) -> Bool {
  guard let left = numbers(in: answer), let right = numbers(in: expected) else {
    return String(describing: answer) == String(describing: expected)
  }
  guard left.shape == right.shape else { return false }
  return zip(left.elements, right.elements).allSatisfy { $0 == $1 || abs($0 - $1) <= tolerance }
}

/// Returns the shape and the numbers of a value, nil if it is made of anything else.
private func numbers(in value: Any) -> (shape: [Int], elements: [Double])? {
  switch value {
  case let tensor as Tensor: return (tensor.shape, tensor.asDoubles())
  case let number as any BinaryFloatingPoint: return ([], [Double(number)])
  case let number as any BinaryInteger: return ([], [Double(number)])
  case let array as [Any]:
    let parts = array.map { numbers(in: $0) }
    guard let first = parts.first else { return ([0], []) }
    guard let shape = first?.shape, parts.allSatisfy({ $0?.shape == shape }) else { return nil }
    return ([array.count] + shape, parts.flatMap { $0!.elements })
  default: return nil
  }
}
