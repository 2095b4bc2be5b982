/// Joins tensors one after the other along an axis that they already have.
///
///     concatenated([[2, 3], [5, 3]], axis: 0)   // shapes: [7, 3]
///
/// - Parameters:
///   - tensors: at least one, of one rank, whose other sizes agree.
///   - axis: the axis that grows.
/// - Refuses: other sizes that differ, as `concatenated: the sizes 3 and 4 differ`; no tensors.
public func concatenated(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  guard let first = tensors.first else { refuse(ShapeError("concatenated", "there are no tensors")) }
  let along = first.resolved(axis, in: "concatenated", name: "tensor 0")
  for (number, tensor) in tensors.enumerated() {
    guard tensor.ndim == first.ndim else {
      refuse(
        ShapeError(
          "concatenated", "the numbers of axes differ, \(first.ndim) and \(tensor.ndim)",
          operands: [.init("tensor 0", first.shape), .init("tensor \(number)", tensor.shape)]))
    }
    for other in 0..<first.ndim where other != along && tensor.shape[other] != first.shape[other] {
      refuse(
        ShapeError(
          "concatenated", "the sizes \(first.shape[other]) and \(tensor.shape[other]) differ",
          operands: [
            .init("tensor 0", first.shape, axes: [other]), .init("tensor \(number)", tensor.shape, axes: [other]),
          ], details: [.init("axis", "\(along) is joined; all others must agree")]))
    }
  }
  var shape = first.shape
  shape[along] = tensors.reduce(0) { $0 + $1.shape[along] }
  let inner = elementCount(Array(shape[(along + 1)...]))
  var elements: [Float] = []
  elements.reserveCapacity(elementCount(shape))
  for block in 0..<elementCount(Array(shape[..<along])) {
    for tensor in tensors {
      let length = tensor.shape[along] * inner
      elements.append(contentsOf: tensor.elements[(block * length)..<((block + 1) * length)])
    }
  }
  return Tensor(unchecked: elements, shape)
}

/// Joins tensors of one shape one after the other along a new axis: three of `[4]` give `[3, 4]`.
///
/// - Parameters:
///   - tensors: at least one, all of one shape.
///   - axis: the index of the new axis.
/// - Refuses: shapes that differ, as `stacked: the shapes [2] and [3] differ`; no tensors.
public func stacked(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  guard let first = tensors.first else { refuse(ShapeError("stacked", "there are no tensors")) }
  for (number, tensor) in tensors.enumerated() where tensor.shape != first.shape {
    refuse(
      ShapeError(
        "stacked", "the shapes \(shapeText(first.shape)) and \(shapeText(tensor.shape)) differ",
        operands: [.init("tensor 0", first.shape), .init("tensor \(number)", tensor.shape)]))
  }
  return concatenated(tensors.map { $0.expandedDimensions(axis: axis) }, axis: axis)
}

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

  /// Returns the part that a list of indices picks.
  private func part(_ indices: [any TensorIndex]) -> Tensor {
    let selection = Selection(indices, of: self)
    var picked: [Float] = []
    picked.reserveCapacity(elementCount(selection.shape))
    selection.forEachOffset { picked.append(elements[$0]) }
    return Tensor(unchecked: picked, selection.shape)
  }

  /// Repeats each entry along an axis `count` times in a row: `[1, 2]` twice is `[1, 1, 2, 2]`.
  ///
  /// - Refuses: an axis that does not exist, as `repeated: there is no axis 2`; a negative count.
  public func repeated(count: Int, axis: Int) -> Tensor {
    let along = resolved(axis, in: "repeated")
    if count < 0 { refuse(ShapeError("repeated", "the count \(count) is negative", operands: [.init("self", shape)])) }
    let places = (0..<elementCount([shape[along], count])).map { Float($0 / Swift.max(1, count)) }
    return take(Tensor(places), axis: along)
  }

  /// Repeats the whole tensor side by side: `[1, 2]` tiled by `[2]` is `[1, 2, 1, 2]`.
  ///
  /// - Parameter repetitions: the count along each axis, along the last ones if there are fewer counts than axes.
  /// - Refuses: a negative number of repetitions, as `tiled: the count -1 is negative`.
  public func tiled(repetitions: [Int]) -> Tensor {
    if let negative = repetitions.first(where: { $0 < 0 }) {
      refuse(ShapeError("tiled", "the count \(negative) is negative", operands: [.init("self", shape)]))
    }
    let rank = Swift.max(ndim, repetitions.count)
    let counts = [Int](repeating: 1, count: rank - repetitions.count) + repetitions
    var result = reshaped([Int](repeating: 1, count: rank - ndim) + shape)
    for (axis, count) in counts.enumerated() where count != 1 {
      let length = result.shape[axis]
      result = result.take(
        Tensor((0..<elementCount([length, count])).map { Float($0 % Swift.max(1, length)) }), axis: axis)
    }
    return result
  }

  /// Keeps the elements on and below a diagonal of the last two axes, with zeros above, as a causal mask does.
  ///
  /// - Refuses: fewer than two axes, as `tril: 1 axis, not at least two`.
  public func tril(k: Int = 0) -> Tensor { triangle("tril") { $1 <= $0 + k } }

  /// Keeps the elements on and above a diagonal of the last two axes, with zeros below.
  ///
  /// - Refuses: fewer than two axes, as `triu: 1 axis, not at least two`.
  public func triu(k: Int = 0) -> Tensor { triangle("triu") { $1 >= $0 + k } }

  private func triangle(_ operation: String, keeping kept: (Int, Int) -> Bool) -> Tensor {
    guard ndim >= 2 else {
      let axes = ndim == 1 ? "1 axis" : "no axes"
      refuse(ShapeError(operation, "\(axes), not at least two", operands: [.init("self", shape)]))
    }
    let (rows, columns) = (shape[ndim - 2], shape[ndim - 1])
    var result = self
    for index in 0..<size where !kept(index / columns % rows, index % columns) { result.elements[index] = 0 }
    return result
  }
}

/// Cuts a tensor along an axis into parts of one size: ``Tensor/split(parts:axis:)``.
public func split(_ x: Tensor, parts: Int, axis: Int = 0) -> [Tensor] { x.split(parts: parts, axis: axis) }

/// Cuts a tensor along an axis before the given indices: ``Tensor/split(indices:axis:)``.
public func split(_ x: Tensor, indices: [Int], axis: Int = 0) -> [Tensor] { x.split(indices: indices, axis: axis) }

/// Repeats each entry along an axis several times in a row: ``Tensor/repeated(count:axis:)``.
public func repeated(_ x: Tensor, count: Int, axis: Int) -> Tensor { x.repeated(count: count, axis: axis) }

/// Repeats the whole tensor side by side: ``Tensor/tiled(repetitions:)``.
public func tiled(_ x: Tensor, repetitions: [Int]) -> Tensor { x.tiled(repetitions: repetitions) }

/// Keeps the elements on and below a diagonal, with zeros above: ``Tensor/tril(k:)``.
public func tril(_ x: Tensor, k: Int = 0) -> Tensor { x.tril(k: k) }

/// Keeps the elements on and above a diagonal, with zeros below: ``Tensor/triu(k:)``.
public func triu(_ x: Tensor, k: Int = 0) -> Tensor { x.triu(k: k) }

/// Repeats a tensor to a larger shape: ``Tensor/broadcast(to:)``.
public func broadcast(_ x: Tensor, to shape: [Int]) -> Tensor { x.broadcast(to: shape) }
