/// Returns the sum of products over the last axes of one tensor and the first of another.
///
///     tensordot([5, 3, 2], [3, 2, 7], axes: 2)    // shapes: [5, 7]
///
/// - Parameters:
///   - a: the left tensor.
///   - b: the right tensor.
///   - axes: the number of axes to sum over; with 0, each element of one is multiplied by each of the other.
/// - Refuses: sizes that differ, as `tensordot: the sizes 3 and 4 differ`; more axes than there are.
/// - Cost: the multiply-adds of one matrix product.
public func tensordot(_ a: Tensor, _ b: Tensor, axes: Int = 1) -> Tensor {
  guard axes >= 0 && axes <= Swift.min(a.ndim, b.ndim) else {
    refuse(
      ShapeError(
        "tensordot", "\(counted(axes, "axis", "axes")) to sum over",
        operands: [.init("a", a.shape), .init("b", b.shape)]))
  }
  return tensordot(a, b, axes: (Array((a.ndim - axes)..<a.ndim), Array(0..<axes)))
}

/// Returns the sum of products over pairs of axes, two of each tensor: ``tensordot(_:_:axes:)-(_,_,([Int],[Int]))``.
public func tensordot(_ a: Tensor, _ b: Tensor, axes: ((Int, Int), (Int, Int))) -> Tensor {
  tensordot(a, b, axes: ([axes.0.0, axes.0.1], [axes.1.0, axes.1.1]))
}

/// Returns the sum of products over pairs of axes; the other axes follow in order, those of `a` first.
///
///     tensordot(queries, keys, axes: ([-1], [-1]))    // [n, d] and [m, d] to [n, m]
///
/// - Parameters:
///   - a: the left tensor.
///   - b: the right tensor.
///   - axes: axes of `a`, and as many of `b` to meet them.
/// - Refuses: sizes that differ, as `tensordot: the sizes 3 and 4 differ`; an axis that does not exist or is named twice;
///   lists of different lengths.
/// - Cost: the multiply-adds of one matrix product.
public func tensordot(_ a: Tensor, _ b: Tensor, axes: ([Int], [Int])) -> Tensor {
  let operands = [ShapeError.Operand("a", a.shape), ShapeError.Operand("b", b.shape)]
  guard axes.0.count == axes.1.count else {
    refuse(
      ShapeError(
        "tensordot", "\(counted(axes.0.count, "axis", "axes")) of a and \(axes.1.count) of b", operands: operands,
        repair: "name as many axes of one as of the other"))
  }
  let left = axes.0.map { a.resolved($0, in: "tensordot", name: "a") }
  let right = axes.1.map { b.resolved($0, in: "tensordot", name: "b") }
  for (name, x, chosen) in [("a", a, left), ("b", b, right)] where Set(chosen).count < chosen.count {
    refuse(ShapeError("tensordot", "an axis of \(name) is named twice", operands: [.init(name, x.shape)]))
  }
  for (i, j) in zip(left, right) where a.shape[i] != b.shape[j] {
    refuse(
      ShapeError(
        "tensordot", "the sizes \(a.shape[i]) and \(b.shape[j]) differ",
        operands: [.init("a", a.shape, axes: [i]), .init("b", b.shape, axes: [j])]))
  }
  let rows = (0..<a.ndim).filter { !left.contains($0) }
  let columns = (0..<b.ndim).filter { !right.contains($0) }
  func sizes(_ x: Tensor, _ axes: [Int]) -> [Int] { axes.map { x.shape[$0] } }
  let inner = elementCount(sizes(a, left))
  return a.permuted(rows + left).reshaped([elementCount(sizes(a, rows)), inner])
    .matmul(b.permuted(right + columns).reshaped([inner, elementCount(sizes(b, columns))]))
    .reshaped(sizes(a, rows) + sizes(b, columns))
}

/// Puts a copy of `b` in the place of each element of `a`, multiplied by it (the Kronecker product).
///
///     kron(a, b)[i p + k, j q + l] = a[i, j] b[k, l], b of shape [p, q]
///
/// - Returns: sizes that are the products of the sizes; a tensor of fewer axes gets axes of size 1 in front.
public func kron(_ a: Tensor, _ b: Tensor) -> Tensor {
  let rank = Swift.max(a.ndim, b.ndim)
  let left = [Int](repeating: 1, count: rank - a.ndim) + a.shape
  let right = [Int](repeating: 1, count: rank - b.ndim) + b.shape
  return
    (a.reshaped(left.flatMap { [$0, 1] }) * b.reshaped(right.flatMap { [1, $0] }))
    .reshaped(zip(left, right).map { $0 * $1 })
}
