/// The heads of a tensor, and where their rows lie: for loops that read them where they are.
package struct HeadRows {
  /// The numbers.
  let tensor: Tensor
  /// The sizes of the axes before the rows, batch and heads.
  package let leading: [Int]
  /// How many numbers it is from one index to the next, on each of those axes.
  let strides: [Int]
  /// How many rows a head has.
  package let count: Int
  /// How many numbers a row has.
  package let features: Int
  /// How many numbers it is from one row to the next.
  let rowStride: Int
  /// How many heads of queries share one of these.
  var group = 1

  /// Creates the heads of a tensor `[…, n, d]` of at least two axes.
  package init(_ tensor: Tensor) {
    self.tensor = tensor.float32
    (leading, strides) = (tensor.shape.dropLast(2), rowMajorStrides(tensor.shape).dropLast(2))
    (count, features) = (tensor.shape[tensor.ndim - 2], tensor.shape[tensor.ndim - 1])
    rowStride = features
  }

  /// Creates the heads that lie side by side in a tensor `[…, n, heads · d]` of at least two axes.
  package init(sideBySide tensor: Tensor, heads: Int) {
    self.tensor = tensor.float32
    let features = tensor.shape[tensor.ndim - 1] / heads
    leading = tensor.shape.dropLast(2) + [heads]
    strides = rowMajorStrides(tensor.shape).dropLast(2) + [features]
    (count, self.features, rowStride) = (tensor.shape[tensor.ndim - 2], features, tensor.shape[tensor.ndim - 1])
  }

  /// Returns the same heads, each for several heads of queries.
  package func shared(by group: Int) -> HeadRows {
    var rows = self
    rows.group = group
    return rows
  }

  /// The sizes of the axes before the rows, each head counted once for every head of queries that it serves.
  package var sharedLeading: [Int] { leading.dropLast() + leading.suffix(1).map { $0 * group } }

  /// Returns where each head begins, for all indices of leading axes to which these broadcast.
  func offsets(in whole: [Int]) -> [Int] { headOffsets(leading, strides, group: group, in: whole) }
}

/// Returns where each head of a tensor begins, for all indices of leading axes to which its own broadcast, in row-major order.
///
/// - Parameters:
///   - leading: the tensor's own axes.
///   - strides: how many numbers it is from one index to the next, on each.
///   - group: how many indices of the last axis share one of the tensor's.
///   - whole: the axes of the result.
func headOffsets(_ leading: [Int], _ strides: [Int], group: Int = 1, in whole: [Int]) -> [Int] {
  var offsets = [0]
  for (axis, size) in whole.enumerated() {
    let own = axis - (whole.count - leading.count)
    let isWalked = own >= 0 && leading[own] != 1
    let divisor = axis == whole.count - 1 ? group : 1
    offsets = offsets.flatMap { start in (0..<size).map { isWalked ? start + $0 / divisor * strides[own] : start } }
  }
  return offsets
}
