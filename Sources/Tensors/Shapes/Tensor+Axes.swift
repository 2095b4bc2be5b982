extension Tensor {
  /// The axes in the reverse order: a matrix with rows and columns exchanged. The same as ``transposed()``.
  ///
  /// With a batch in front, `T` moves that too; ``swappedAxes(_:_:)`` with -1 and -2 leaves it in place.
  public var T: Tensor { transposed() }

  /// Returns the tensor with its axes in the reverse order.
  public func transposed() -> Tensor { permuted(Array((0..<ndim).reversed())) }

  /// Returns a tensor of one axis as it is, which is the only order of one axis: `transposed(axes: [axis])`.
  ///
  /// For two axes that change places, there is ``swappedAxes(_:_:)``.
  ///
  /// - Refuses: other than one axis, as `transposed: [0] is not an order of 2 axes`.
  public func transposed(axis: Int) -> Tensor { transposed(axes: [axis]) }

  /// Returns the tensor with its axes in a given order: axis i of the result is axis `axes[i]` of this tensor.
  ///
  ///     x.transposed(1, 0, 2)    // [n, heads, d] to [heads, n, d]
  ///
  /// - Refuses: a list that does not name each axis once, as `transposed: [0, 0] is not an order of 2 axes`.
  public func transposed(_ axes: Int...) -> Tensor { transposed(axes: axes) }

  /// Returns the tensor with its axes in a given order: axis i of the result is axis `axes[i]` of this tensor.
  ///
  /// - Refuses: a list that does not name each axis once, as `transposed: [0, 0] is not an order of 2 axes`.
  /// - Cost: one pass over the numbers.
  public func transposed(axes: [Int]) -> Tensor {
    let order = axes.map { resolved($0, in: "transposed") }
    guard order.sorted() == Array(0..<ndim) else {
      refuse(
        ShapeError(
          "transposed", "\(shapeText(axes)) is not an order of \(ndim) axes", operands: [.init("self", shape)],
          repair: "name each axis once"))
    }
    return permuted(order)
  }

  /// Exchanges two axes: `keys.swappedAxes(-1, -2)` transposes each matrix of a batch.
  ///
  /// - Refuses: an axis that does not exist, as `swappedAxes: there is no axis 2`.
  public func swappedAxes(_ axis1: Int, _ axis2: Int) -> Tensor {
    var order = Array(0..<ndim)
    order.swapAt(resolved(axis1, in: "swappedAxes"), resolved(axis2, in: "swappedAxes"))
    return permuted(order)
  }

  /// Moves one axis to another index; the others keep their order.
  public func movedAxis(source: Int, destination: Int) -> Tensor {
    let (from, to) = (resolved(source, in: "movedAxis"), resolved(destination, in: "movedAxis"))
    var order = Array(0..<ndim)
    order.insert(order.remove(at: from), at: to)
    return permuted(order)
  }

  /// Returns the axes in an order that is known to name each once.
  ///
  /// Neighbouring axes that stay together are joined; exchanging the last two is done in blocks of 16 by 16, so that
  /// both sides stay in the cache.
  func permuted(_ order: [Int]) -> Tensor {
    let rank = order.count
    let moved = order.map { shape[$0] }
    let kept = zip(order, 0..<rank).prefix { $0 == $1 }.count
    if kept >= rank - 1 || size == 0 { return Tensor(storage, moved) }
    return self.moved(to: moved, count: size, by: Permutation(shape: shape, order: order, kept: kept))
  }
}

/// The movement of numbers to another order of the axes.
private struct Permutation: ElementMovement {
  let shape: [Int]
  let order: [Int]
  /// The number of axes in front that stay where they are.
  let kept: Int

  func move<Unit: BitwiseCopyable>(_ source: UnsafePointer<Unit>, _ out: UnsafeMutablePointer<Unit>) {
    let (rank, size) = (order.count, elementCount(shape))
    if kept == rank - 2 {
      let (rows, columns) = (shape[rank - 2], shape[rank - 1])
      for block in 0..<(size / (rows * columns)) {
        let start = block * rows * columns
        transpose(source + start, out + start, rows, columns)
      }
      return
    }
    let strides = rowMajorStrides(shape)
    let steps = order.map { strides[$0] }
    let moved = order.map { shape[$0] }
    let (inner, step) = (moved[rank - 1], steps[rank - 1])
    var position = [Int](repeating: 0, count: rank)
    var start = 0
    for row in 0..<(size / inner) {
      let target = out + row * inner
      if step == 1 {
        target.update(from: source + start, count: inner)
      } else {
        for j in 0..<inner { target[j] = source[start + j * step] }
      }
      var axis = rank - 2
      while axis >= 0 {
        position[axis] += 1
        start += steps[axis]
        if position[axis] < moved[axis] { break }
        start -= moved[axis] * steps[axis]
        position[axis] = 0
        axis -= 1
      }
    }
  }
}

/// Exchanges the rows and columns of one matrix, block by block.
@inline(__always)
private func transpose<Unit: BitwiseCopyable>(
  _ source: UnsafePointer<Unit>, _ out: UnsafeMutablePointer<Unit>, _ rows: Int, _ columns: Int
) {
  for i in stride(from: 0, to: rows, by: 16) {
    for j in stride(from: 0, to: columns, by: 16) {
      for column in j..<Swift.min(j + 16, columns) {
        for row in i..<Swift.min(i + 16, rows) { out[column * rows + row] = source[row * columns + column] }
      }
    }
  }
}
