/// Another product that may have been meant.
struct MatmulRepair {
  /// The call, in the words of a learner.
  let call: String
  /// The shape of its result; nil if its shapes don't fit either.
  let shape: [Int]?

  /// Creates the product of two operands, each with its expression and its shape.
  init(_ left: String, _ leftShape: [Int], _ right: String, _ rightShape: [Int]) {
    call = "matmul(\(left), \(right))"
    shape = Self.product(leftShape, rightShape)
  }

  private static func product(_ left: [Int], _ right: [Int]) -> [Int]? {
    guard left[left.count - 1] == right[Swift.max(0, right.count - 2)] else { return nil }
    let (leading, others) = (Array(left.dropLast(2)), Array(right.dropLast(2)))
    guard let batch = Tensor.broadcastShape(leading, others) else { return nil }
    return batch + (left.count > 1 ? [left[left.count - 2]] : []) + (right.count > 1 ? [right[right.count - 1]] : [])
  }

  /// Returns the next step that names those of them that work; nil if there isn't one.
  static func words(_ repairs: [MatmulRepair]) -> String? {
    let working = repairs.filter { $0.shape != nil }
    if working.count == 1 { return "try \(working[0].call)" }
    guard let last = working.last else { return nil }
    func text(_ repair: MatmulRepair) -> String { "\(repair.call): \(shapeText(repair.shape ?? []))" }
    return "try \(working.dropLast().map(text).joined(separator: ", ")), or \(text(last))"
  }
}
