extension TensorIndex {
  /// Returns the selection from an axis of a shape, or refuses what lies outside.
  func selection(from axis: Int, of shape: [Int]) -> AxisSelection {
    let size = axis < shape.count ? shape[axis] : 0
    if let selection = selection(from: size) { return selection }
    let isPlace = self is Int || list != nil
    refuse(
      ShapeError(
        "subscript", "\(text(outside: size)) is outside axis \(axis)",
        operands: [.init("self", shape, axes: [axis])],
        details: [.init("valid", isPlace ? placesText(size) : "0..<\(size)")]))
  }

  /// Returns the name of the index in a refusal: for a list, of its first place outside the axis.
  private func text(outside size: Int) -> String {
    if let list { return "the index \(list.asArray(Int.self).first { $0 < -size || $0 >= size } ?? 0)" }
    return self is Int ? "the index \(self)" : "the range \(self)"
  }
}
