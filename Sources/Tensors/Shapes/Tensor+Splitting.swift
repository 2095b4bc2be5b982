extension Tensor {
  /// Cuts the tensor along an axis into parts of one size: `[6, 4]` in 3 parts along axis 0 gives three `[2, 4]`.
  ///
  /// - Refuses: a size that the parts do not divide, as `split: 3 parts do not divide axis 0`.
  public func split(parts: Int, axis: Int = 0) -> [Tensor] {
    let along = resolved(axis, in: "split")
    guard parts > 0 && shape[along] % parts == 0 else {
      refuse(
        ShapeError(
          "split", "\(parts) parts do not divide axis \(along)", operands: [.init("self", shape, axes: [along])]))
    }
    let length = shape[along] / parts
    return split(indices: (1..<Swift.max(1, parts)).map { $0 * length }, axis: along)
  }

  /// Cuts the tensor along an axis before the given indices: at `[2, 5]` into 0..<2, 2..<5 and the rest.
  ///
  /// - Refuses: indices that do not rise or lie outside, as `split: the places [5, 2] do not rise within axis 0`.
  public func split(indices: [Int], axis: Int = 0) -> [Tensor] {
    let along = resolved(axis, in: "split")
    let cuts = [0] + indices + [shape[along]]
    guard zip(cuts, cuts.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      refuse(
        ShapeError(
          "split", "the places \(shapeText(indices)) do not rise within axis \(along)",
          operands: [.init("self", shape, axes: [along])]))
    }
    let whole = [any TensorIndex](repeating: 0..., count: along)
    return zip(cuts, cuts.dropFirst()).map { part(whole + [$0..<$1]) }
  }
}

/// Cuts a tensor along an axis into parts of one size: ``Tensor/split(parts:axis:)``.
public func split(_ x: Tensor, parts: Int, axis: Int = 0) -> [Tensor] { x.split(parts: parts, axis: axis) }

/// Cuts a tensor along an axis before the given indices: ``Tensor/split(indices:axis:)``.
public func split(_ x: Tensor, indices: [Int], axis: Int = 0) -> [Tensor] { x.split(indices: indices, axis: axis) }
