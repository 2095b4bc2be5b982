import Tensors

/// Queries, keys and values of a comparison with weights of its own, in which the widths of queries and keys may differ.
struct ComparisonFit {
  var operation: String
  var queries: Tensor
  var keys: Tensor
  var values: Tensor?

  /// Refuses queries or keys that a weight does not take.
  ///
  /// - Parameter axis: the axis of the weight that is their width.
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

  /// Refuses values that are not one for each key, and leading axes that do not broadcast, as attention does.
  ///
  /// Widths must have been looked at before: queries are taken as if theirs were that of the keys.
  func refuseOtherCounts() {
    let alike = Array(queries.shape.dropLast()) + [keys.dim(-1)]
    guard var error = attentionShapeError(queries: alike, keys: keys.shape, values: values?.shape) else { return }
    for i in error.operands.indices where error.operands[i].name == "queries" {
      error.operands[i].shape = queries.shape
    }
    refuse(error)
  }
}
