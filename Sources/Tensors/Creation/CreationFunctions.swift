/// Returns a tensor of zeros: ``Tensor/zeros(_:)``.
@_disfavoredOverload
public func zeros(_ shape: [Int]) -> Tensor { .zeros(shape) }

/// Returns a tensor of zeros with the shape of another: ``Tensor/zeros(like:)``.
@_disfavoredOverload
public func zeros(like tensor: Tensor) -> Tensor { .zeros(like: tensor) }

/// Returns a tensor of ones: ``Tensor/ones(_:)``.
@_disfavoredOverload
public func ones(_ shape: [Int]) -> Tensor { .ones(shape) }

/// Returns a tensor of ones with the shape of another: ``Tensor/ones(like:)``.
@_disfavoredOverload
public func ones(like tensor: Tensor) -> Tensor { .ones(like: tensor) }

/// Returns a tensor that holds one value everywhere: ``Tensor/full(_:values:)``.
@_disfavoredOverload
public func full(_ shape: [Int], values: Float) -> Tensor { .full(shape, values: values) }

/// Repeats values to a shape, to which they broadcast: `full([2, 3], values: Tensor([1, 2, 3]))`.
///
/// - Refuses: values that do not broadcast, as `full: the sizes 2 and 3 do not broadcast`.
@_disfavoredOverload
public func full(_ shape: [Int], values: Tensor) -> Tensor {
  if let negative = shape.first(where: { $0 < 0 }) {
    refuse(ShapeError("full", "a size is negative, \(negative)", details: [.init("shape", shapeText(shape))]))
  }
  guard Tensor.broadcastShape(values.shape, shape) == shape else {
    refuse(.oneWay("full", .init("values", values.shape), to: .init("shape", shape)))
  }
  return values.broadcast(to: shape)
}

/// Returns ones on a diagonal, zeros elsewhere: ``Tensor/eye(_:m:k:)``.
public func eye(_ n: Int, m: Int? = nil, k: Int = 0) -> Tensor { .eye(n, m: m, k: k) }

/// Returns the identity matrix of shape `[n, n]`.
@_disfavoredOverload
public func identity(_ n: Int) -> Tensor { .identity(n) }

/// Returns ones on and below a diagonal, zeros above: ``Tensor/tri(_:m:k:)``.
public func tri(_ n: Int, m: Int? = nil, k: Int = 0) -> Tensor { .tri(n, m: m, k: k) }

/// Returns the whole numbers from 0 to `stop - 1`: ``Tensor/arange(_:)``.
public func arange(_ stop: Int) -> Tensor { .arange(stop) }

/// Returns the numbers `start, start + step, …` that lie before `stop`: ``Tensor/arange(_:_:step:)``.
public func arange(_ start: Float, _ stop: Float, step: Float = 1) -> Tensor { .arange(start, stop, step: step) }

/// Returns numbers at equal distances, both ends included: ``Tensor/linspace(_:_:count:)``.
public func linspace(_ start: Float, _ stop: Float, count: Int = 50) -> Tensor {
  .linspace(start, stop, count: count)
}

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
