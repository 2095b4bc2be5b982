internal import Kernels

extension Tensor {
  /// Returns the matrix product with a transposed matrix, `matmul(self, right.swappedAxes(-1, -2))`, plus a bias.
  ///
  ///     queries.timesTransposed(keys)                       // […, n, d] and […, m, d]: […, n, m]
  ///     x.timesTransposed(weight, adding: bias)             // […, in] and [out, in]: […, out]
  ///
  /// A large matrix is read where it lies: no transposed copy is made.
  ///
  /// - Parameters:
  ///   - right: the matrix, of two axes at least.
  ///   - bias: what is added to each row of the product, `[m]`.
  /// - Refuses: whatever ``matmul(_:)`` refuses for the transposed matrix.
  /// - Numerics: those of ``matmul(_:)`` and `+`.
  package func timesTransposed(_ right: Tensor, adding bias: Tensor? = nil) -> Tensor {
    product(right, isRightTransposed: true, bias: bias)
  }

  /// Returns the matrix product of a transposed matrix, `matmul(swappedAxes(-1, -2), right)`, without a copy of a large one.
  ///
  ///     weights.transposedTimes(upstream)                   // […, n, m] and […, n, d]: […, m, d]
  ///
  /// This tensor has two axes at least.
  ///
  /// - Refuses: whatever ``matmul(_:)`` refuses for the transposed matrix.
  /// - Numerics: those of ``matmul(_:)``.
  package func transposedTimes(_ right: Tensor) -> Tensor { product(right, isLeftTransposed: true) }

  /// Returns the matrix product of operands whose last two axes are exchanged first, if asked for, plus a bias.
  func product(
    _ right: Tensor, isLeftTransposed: Bool = false, isRightTransposed: Bool = false, bias: Tensor? = nil
  ) -> Tensor {
    if let product = fastProduct(
      right, isLeftTransposed: isLeftTransposed, isRightTransposed: isRightTransposed, bias: bias)
    {
      return product
    }
    let left = isLeftTransposed ? swappedAxes(-1, -2) : self
    let product = left.matmul(isRightTransposed ? right.swappedAxes(-1, -2) : right)
    return bias.map { product + $0 } ?? product
  }

  /// Returns a product that is computed by the fast loops; nil if it isn't large enough for them, if its numbers are whole, or
  /// if its shapes are to be refused.
  func fastProduct(
    _ right: Tensor, isLeftTransposed: Bool = false, isRightTransposed: Bool = false, bias: Tensor? = nil
  ) -> Tensor? {
    // Each size of the product is one of the left operand, of the right one, or of both.
    let (bound, isBeyond) = size.multipliedReportingOverflow(by: right.size)
    guard isBeyond || bound >= FastLoops.leastWork, ndim > 0, right.ndim > 0 else { return nil }
    var a = ndim == 1 ? [1] + shape : shape
    var b = right.ndim == 1 ? right.shape + [1] : right.shape
    if isLeftTransposed { a.swapAt(a.count - 1, a.count - 2) }
    if isRightTransposed { b.swapAt(b.count - 1, b.count - 2) }
    let (n, k, m) = (a[a.count - 2], a[a.count - 1], b[b.count - 1])
    let (leftBatch, rightBatch) = (Array(a.dropLast(2)), Array(b.dropLast(2)))
    let type = dtype.promoted(with: right.dtype)
    let isExact = dtype.size == 1 && right.dtype.size == 1 && k <= Tensor.exactProducts
    guard b[b.count - 2] == k, type.isFloatingPoint || isExact, bias.map({ $0.shape == [m] }) ?? true,
      let batch = Tensor.broadcastShape(leftBatch, rightBatch)
    else { return nil }
    let matrices = elementCount(batch)
    guard n * k * m >= Tensor.leastFastMatrix, let kernels = FastLoops.for(work: matrices * n * k * m) else {
      return nil
    }
    Work.note(multiplyAdds: matrices * n * k * m)
    let result = batch + (ndim > 1 ? [n] : []) + (right.ndim > 1 ? [m] : [])
    let (left, other) = (float32, right.float32)
    let (fused, rest) = bias?.dtype == .float32 && type == .float32 ? (bias, nil) : (nil, bias)
    defer { withExtendedLifetime((left, other, fused)) {} }
    guard let x = left.floats.baseAddress, let y = other.floats.baseAddress else { return nil }
    let product = Tensor(result, count: matrices * n * m) { out in
      // With one matrix on the right, the rows of all matrices on the left form one matrix.
      let isOne = rightBatch.isEmpty && !isLeftTransposed
      let task = ProductTask(
        left: .init(x, stride: isLeftTransposed ? n : k, isTransposed: isLeftTransposed),
        right: .init(y, stride: isRightTransposed ? k : m, isTransposed: isRightTransposed),
        result: .init(out, stride: m), bias: fused?.floats.baseAddress, rows: isOne ? matrices * n : n,
        depth: k, columns: m)
      var places: [(result: Int, left: Int, right: Int)]?
      if !isOne && matrices > 1 {
        var all: [(result: Int, left: Int, right: Int)] = []
        all.reserveCapacity(matrices)
        BroadcastWalk(leftBatch + [1], rightBatch + [1], batch + [1]).forEachElement { index, i, j in
          all.append((index * n * m, i * n * k, j * k * m))
        }
        places = all
      }
      SharedProduct(task, at: places, by: kernels).compute()
    }
    let typed = type == .float32 ? product : product.asType(type.counting)
    return rest.map { typed + $0 } ?? typed
  }

  /// How many multiply-adds each matrix of a batch should have, so that the fast loops are faster.
  private static let leastFastMatrix = 1 << 12
}
