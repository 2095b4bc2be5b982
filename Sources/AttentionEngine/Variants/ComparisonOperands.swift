import Tensors

/// Queries, keys and values of a comparison with its own weights, in which the widths of queries and keys may differ.
struct ComparisonOperands {
  var operation: String
  var queries: Tensor
  var keys: Tensor
  var values: Tensor?

  /// Refuses queries or keys that a weight does not take.
  ///
  /// - Parameter axis: the axis of the weight that must match their width.
  func refuseOtherWidth(_ name: String, _ given: Tensor, _ weightName: String, _ weight: Tensor, axis: Int) {
    guard given.ndim >= 2 else {
      refuse(ShapeError(operation, "\(name) need two axes, tokens and features", operands: [.init(name, given.shape)]))
    }
    guard given.dim(-1) == weight.dim(axis) else {
      refuse(
        ShapeError(
          operation, "the \(name) have \(given.dim(-1)) features, \(weightName) takes \(weight.dim(axis))",
          operands: [.init(name, given.shape, axes: [given.ndim - 1]), .init(weightName, weight.shape, axes: [axis])]))
    }
  }

  /// Refuses, as attention does, values that are not one for each key, and leading axes that do not broadcast.
  ///
  /// Widths must have been checked before: queries are treated as if their width were that of the keys.
  func refuseOtherCounts() {
    let alike = Array(queries.shape.dropLast()) + [keys.dim(-1)]
    guard var error = attentionShapeError(queries: alike, keys: keys.shape, values: values?.shape) else { return }
    for i in error.operands.indices where error.operands[i].name == "queries" {
      error.operands[i].shape = queries.shape
    }
    refuse(error)
  }
}
