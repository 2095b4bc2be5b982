extension Tensor {
  /// Returns the matrix product over the last two axes; the axes before them broadcast.
  ///
  ///     cᵢⱼ = Σₖ aᵢₖ bₖⱼ
  ///
  /// The inner sizes must agree: the columns of the left, the rows of the right. For scores of queries `[n, d]` and
  /// keys `[m, d]` that means `matmul(queries, keys.T)`: both have their features on the last axis.
  ///
  ///     matmul([8, 5, 3], [3, 7])    // shapes: [8, 5, 7]
  ///     matmul([5, 3], [3])          // [5], a vector on the right is a column
  ///     matmul([3], [3, 7])          // [7], a vector on the left is a row
  ///
  /// - Parameter right: `[…, k, m]` if this tensor is `[…, n, k]`.
  /// - Returns: the type to which those of both promote; whole numbers give an `int32`.
  /// - Refuses: inner sizes that differ, as `matmul: the inner sizes differ, 7 and 5`; a scalar, as
  ///   `matmul: a scalar has no axis to multiply along`; leading axes that do not broadcast.
  /// - Cost: n × k × m multiply-adds for each matrix, and the memory of the result.
  /// - Numerics: fewer than 2¹⁶ multiply-adds give the numbers of the three plain loops on every machine, digit for digit: each
  ///   element is summed in `Float` in the order of k, without fused multiply-adds. More are computed by the loops for the
  ///   processor, in an order of their own: each element is within k ε Σₖ |aᵢₖ bₖⱼ| of the exact sum, ε = 2⁻²⁴, and two
  ///   machines may differ in the last digits. Numbers of 16 bits are summed in `Float` too, and rounded once. Sums of
  ///   whole numbers are exact as long as they fit an `int32`.
  public func matmul(_ right: Tensor) -> Tensor {
    if let product = fastProduct(right) { return product }
    if shape.isEmpty || right.shape.isEmpty {
      refuse(
        ShapeError(
          "matmul", "a scalar has no axis to multiply along",
          operands: [.init("left", shape), .init("right", right.shape)], repair: "write left * right"))
    }
    let a = shape.count == 1 ? [1] + shape : shape
    let b = right.shape.count == 1 ? right.shape + [1] : right.shape
    let (n, k, m) = (a[a.count - 2], a[a.count - 1], b[b.count - 1])
    guard b[b.count - 2] == k else { refuse(.innerSizes(shape, right.shape)) }
    if dtype.size == 1 && right.dtype.size == 1 && k > Tensor.exactProducts { return productOfParts(right, k) }
    if a.count == b.count && a.dropLast(2) == b.dropLast(2) {
      var result = a
      result[a.count - 1] = m
      if shape.count == 1 { result.remove(at: 0) }
      if right.shape.count == 1 { result.removeLast() }
      let matrices = elementCount(a.dropLast(2))
      return multiplied(right, result, matrices: matrices, n, k, m) { each in
        for index in 0..<matrices { each(index, index, index) }
      }
    }
    let (leftBatch, rightBatch) = (Array(a.dropLast(2)), Array(b.dropLast(2)))
    guard let batch = Tensor.broadcastShape(leftBatch, rightBatch) else {
      refuse(.leadingAxes(shape, right.shape))
    }
    let matrices = elementCount(batch)
    let result = batch + (shape.count > 1 ? [n] : []) + (right.shape.count > 1 ? [m] : [])
    if rightBatch.isEmpty {
      // With one matrix on the right, the rows of all matrices on the left form one matrix.
      return multiplied(right, result, matrices: 1, matrices * n, k, m) { each in each(0, 0, 0) }
    }
    return multiplied(right, result, matrices: matrices, n, k, m) { each in
      BroadcastWalk(leftBatch + [1], rightBatch + [1], batch + [1]).forEachElement(each)
    }
  }

  /// How many products of numbers of 8 bits have a sum that `Float` holds exactly: each is at most 2¹⁴.
  static let exactProducts = 1 << 10

  /// Returns the product of numbers of 8 bits, added up in parts each of which `Float` holds exactly.
  private func productOfParts(_ right: Tensor, _ k: Int) -> Tensor {
    Swift.stride(from: 0, to: k, by: Tensor.exactProducts).reduce(Tensor(Int32(0))) { sum, start in
      let range = start..<Swift.min(start + Tensor.exactProducts, k)
      let rows = right.ndim == 1 ? right[range] as Tensor : right[.ellipsis, range, 0...]
      return sum + (self[.ellipsis, range] as Tensor).matmul(rows)
    }
  }

  /// Multiplies matrices [n, k] and [k, m]; `walk` calls back with the index of each in the result, on the left and on
  /// the right.
  @inline(__always)
  private func multiplied(
    _ right: Tensor, _ result: [Int], matrices: Int, _ n: Int, _ k: Int, _ m: Int,
    walk: (_ each: (Int, Int, Int) -> Void) -> Void
  ) -> Tensor {
    Work.note(multiplyAdds: matrices * n * k * m)
    let type = dtype.promoted(with: right.dtype)
    let isExact = dtype.size == 1 && right.dtype.size == 1 && k <= Tensor.exactProducts
    guard type.isFloatingPoint || isExact else {
      return asType(.int32).withElements { (left: UnsafeBufferPointer<Int32>) in
        right.asType(.int32).withElements { (right: UnsafeBufferPointer<Int32>) in
          Tensor(result, count: matrices * n * m, of: Int32.self) { out in
            walk { index, i, j in
              multiplyWhole(left[(i * n * k)...], right[(j * k * m)...], out + index * n * m, n, k, m)
            }
          }
        }
      }
    }
    let (left, right) = (float32, right.float32)
    defer { withExtendedLifetime((left, right)) {} }
    let (a, b) = (left.floats, right.floats)
    let product = Tensor(result, count: matrices * n * m) { out in
      guard k > 0 else { return out.update(repeating: 0, count: matrices * n * m) }
      walk { index, i, j in
        multiply(a.baseAddress! + i * n * k, b.baseAddress! + j * k * m, out + index * n * m, n, k, m)
      }
    }
    return type == .float32 ? product : product.asType(type.counting)
  }

  /// Returns the product of each element of one vector with each of another: `[n]` and `[m]` give `[n, m]`.
  ///
  /// Tensors of other ranks are flattened first, as in NumPy.
  public func outer(_ right: Tensor) -> Tensor {
    Tensor(storage, [size, 1]) * Tensor(right.storage, [1, right.size])
  }

  /// Returns the sum of products along the last axes: two vectors `[n]` give a scalar, `[a, n]` and `[b, n]` give `[a,
  /// b]`.
  ///
  ///     inner(q, k) = Σᵢ qᵢ kᵢ
  ///
  /// - Refuses: last sizes that differ, as `inner: the last sizes differ, 3 and 4`.
  public func inner(_ right: Tensor) -> Tensor {
    guard let n = shape.last, let m = right.shape.last else { return self * right }
    guard n == m else {
      refuse(
        ShapeError(
          "inner", "the last sizes differ, \(n) and \(m)",
          operands: [.init("left", shape, axes: [ndim - 1]), .init("right", right.shape, axes: [right.ndim - 1])]))
    }
    let rows = Tensor(storage, [elementCount(shape.dropLast()), n])
    let columns = Tensor(right.storage, [elementCount(right.shape.dropLast()), m])
    return Tensor(rows.timesTransposed(columns).storage, Array(shape.dropLast() + right.shape.dropLast()))
  }
}

/// Returns the matrix product over the last two axes: ``Tensor/matmul(_:)``.
///
/// - Parameters:
///   - left: `[…, n, k]`.
///   - right: `[…, k, m]`.
/// - Returns: `[…, n, m]`.
/// - Refuses: inner sizes that differ, as `matmul: the inner sizes differ, 7 and 5`.
public func matmul(_ left: Tensor, _ right: Tensor) -> Tensor { left.matmul(right) }

/// Returns the product of each element of one vector with each of another: ``Tensor/outer(_:)``.
public func outer(_ left: Tensor, _ right: Tensor) -> Tensor { left.outer(right) }

/// Returns the sum of products along the last axes: ``Tensor/inner(_:)``.
public func inner(_ left: Tensor, _ right: Tensor) -> Tensor { left.inner(right) }
