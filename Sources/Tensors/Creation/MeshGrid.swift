/// The order of the first two axes of ``meshGrid(_:sparse:indexing:)``.
public enum MeshGridIndexing: String, Sendable {
  /// The first list runs along the columns, as coordinates x and y do.
  case xy
  /// The first list runs along the rows, as indices i and j do.
  case ij
}

/// Returns the coordinates of a grid, a tensor for each list: `meshGrid([x, y])` of `[3]` and `[2]` gives two `[2, 3]`.
///
/// - Parameters:
///   - tensors: the coordinates on each side of the grid, on one axis each.
///   - sparse: whether to leave each at its own axis, with the size 1 on others, so that they broadcast to the grid.
///   - indexing: whether the first list runs along the columns or along the rows.
/// - Refuses: coordinates on several axes, as `meshGrid: tensor 0 has 2 axes, not one`.
public func meshGrid(_ tensors: [Tensor], sparse: Bool = false, indexing: MeshGridIndexing = .xy) -> [Tensor] {
  for (number, tensor) in tensors.enumerated() where tensor.ndim > 1 {
    refuse(
      ShapeError(
        "meshGrid", "tensor \(number) has \(tensor.ndim) axes, not one",
        operands: [.init("tensor \(number)", tensor.shape)], repair: "try tensor.flattened()"))
  }
  var axes = Array(tensors.indices)
  if indexing == .xy && axes.count >= 2 { axes.swapAt(0, 1) }
  var grid = [Int](repeating: 1, count: axes.count)
  for (tensor, axis) in zip(tensors, axes) { grid[axis] = tensor.size }
  return zip(tensors, axes).map { tensor, axis in
    let side = tensor.reshaped(grid.indices.map { $0 == axis ? tensor.size : 1 })
    return sparse ? side : side.broadcast(to: grid)
  }
}
