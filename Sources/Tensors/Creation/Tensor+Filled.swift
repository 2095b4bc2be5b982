extension Tensor {
  /// Returns a tensor of zeros.
  ///
  /// - Refuses: a negative size, as `full: a size is negative, -2`.
  public static func zeros(_ shape: [Int], dtype: DType = .float32) -> Tensor {
    refuseNegative(shape)
    let storage = Tensor.Storage.uninitialized(dtype, count: elementCount(shape))
    storage.base.initializeMemory(as: UInt8.self, repeating: 0, count: storage.count * dtype.size)
    return Tensor(storage, shape)
  }

  /// Returns a tensor of zeros with the shape and type of another.
  public static func zeros(like tensor: Tensor) -> Tensor { zeros(tensor.shape, dtype: tensor.dtype) }

  /// Returns a tensor of ones.
  ///
  /// - Refuses: a negative size, as `full: a size is negative, -2`.
  public static func ones(_ shape: [Int], dtype: DType = .float32) -> Tensor { full(shape, values: 1, dtype: dtype) }

  /// Returns a tensor of ones with the shape and type of another.
  public static func ones(like tensor: Tensor) -> Tensor { ones(tensor.shape, dtype: tensor.dtype) }

  /// Returns a tensor that holds one value everywhere.
  ///
  /// - Refuses: a negative size, as `full: a size is negative, -2`.
  public static func full(_ shape: [Int], values: Float, dtype: DType = .float32) -> Tensor {
    refuseNegative(shape)
    return Tensor(shape, count: elementCount(shape)) { $0.update(repeating: values, count: elementCount(shape)) }
      .asType(dtype)
  }

  /// Returns a tensor that repeats another in a larger shape.
  ///
  /// - Refuses: values that do not broadcast to the shape; a negative size, as `full: a size is negative, -2`.
  public static func full(_ shape: [Int], values: Tensor, dtype: DType? = nil) -> Tensor {
    refuseNegative(shape)
    return values.asType(dtype ?? values.dtype).broadcast(to: shape)
  }

  private static func refuseNegative(_ shape: [Int]) {
    if let negative = shape.first(where: { $0 < 0 }) {
      refuse(ShapeError("full", "a size is negative, \(negative)", details: [.init("shape", shapeText(shape))]))
    }
  }

  /// Returns ones on a diagonal, zeros elsewhere: shape `[n, m]`, square if `m` is omitted.
  ///
  /// - Parameter k: the diagonal, 0 the main one, positive above it.
  public static func eye(_ n: Int, m: Int? = nil, k: Int = 0, dtype: DType = .float32) -> Tensor {
    matrix(n, m ?? n, dtype) { $1 - $0 == k }
  }

  /// Returns the identity matrix of shape `[n, n]`.
  public static func identity(_ n: Int, dtype: DType = .float32) -> Tensor { eye(n, dtype: dtype) }

  /// Returns ones on and below a diagonal, zeros above, as in a causal mask.
  ///
  ///     tri(n, m, k)[i, j] = 1 if j ≤ i + k, else 0
  ///
  /// - Parameters:
  ///   - n: rows.
  ///   - m: columns; as many as rows if omitted.
  ///   - k: the shift of the diagonal to the right.
  ///   - dtype: the type; `.bool` for true and false.
  public static func tri(_ n: Int, m: Int? = nil, k: Int = 0, dtype: DType = .float32) -> Tensor {
    matrix(n, m ?? n, dtype) { $1 <= $0 + k }
  }

  private static func matrix(_ n: Int, _ m: Int, _ dtype: DType, _ isOne: (Int, Int) -> Bool) -> Tensor {
    var result = zeros([n, m], dtype: .bool)
    result.withMutableElements { (out: UnsafeMutablePointer<Bool>) in
      for i in 0..<n { for j in 0..<m { out[i * m + j] = isOne(i, j) } }
    }
    return result.asType(dtype)
  }

  /// Returns the numbers `start, start + step, …` that lie before `stop`: `arange(0, 1, step: 0.25)` has four.
  ///
  /// Each is computed as `start + i × step`, so that errors do not add up.
  ///
  /// - Refuses: a step of zero, as `arange: the step is zero`; too many numbers to count, as `arange: from 0.0 to inf
  ///   by 1.0 there is no end`.
  public static func arange(_ start: Float, _ stop: Float, step: Float = 1, dtype: DType = .float32) -> Tensor {
    if step == 0 { refuse(ShapeError("arange", "the step is zero")) }
    let count = ((stop - start) / step).rounded(.up)
    guard count < 0x1p62 else {
      refuse(ShapeError("arange", "from \(start) to \(stop) by \(step) there is no end"))
    }
    return Tensor((0..<Int(Swift.max(0, count))).map { start + Float($0) * step }).asType(dtype)
  }

  /// Returns the whole numbers from 0 to `stop - 1`, as in ``init(_:_:)``.
  public static func arange(_ stop: Int, dtype: DType = .float32) -> Tensor {
    let count = Swift.max(0, stop)
    if dtype == .int32 { return Tensor(whole: (0..<count).map { Int64($0) }, [count], dtype: dtype) }
    return Tensor(0..<count).asType(dtype)
  }

  /// Returns `count` numbers at equal distances from `start` to `stop`, both included.
  public static func linspace(
    _ start: Float, _ stop: Float, count: Int = 50, dtype: DType = .float32
  ) -> Tensor {
    let last = Swift.max(1, count &- 1)
    return Tensor(
      (0..<Swift.max(0, count)).map { $0 == last ? stop : start + (stop - start) * (Float($0) / Float(last)) }
    ).asType(dtype)
  }
}
