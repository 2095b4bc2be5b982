/// Joins tensors one after the other along an axis that they already have.
///
///     concatenated([[2, 3], [5, 3]], axis: 0)   // shapes: [7, 3]
///
/// - Parameters:
///   - tensors: at least one, of one rank, whose other sizes agree.
///   - axis: the axis that grows.
/// - Returns: the type to which those of all tensors promote.
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
  let type = tensors.reduce(first.dtype) { $0.promoted(with: $1.dtype) }
  let parts = tensors.allSatisfy { $0.dtype == type } ? tensors : tensors.map { $0.asType(type) }
  let result = Tensor.Storage.uninitialized(type, count: elementCount(shape))
  var place = result.base
  for block in 0..<elementCount(Array(shape[..<along])) {
    for part in parts {
      let bytes = part.shape[along] * inner * type.size
      place.copyMemory(from: part.storage.base + block * bytes, byteCount: bytes)
      place += bytes
    }
  }
  withExtendedLifetime(parts) {}
  return Tensor(result, shape)
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
