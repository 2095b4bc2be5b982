import Tensors

extension RoPE {
  /// Creates rotations from numbers of type `Float`: ``init(dimensions:traditional:base:scale:scaling:)``.
  @_disfavoredOverload
  public init(
    dimensions: Int, traditional: Bool = false, base: Float, scale: Float = 1, scaling: RoPEScaling = .none
  ) {
    self.init(
      dimensions: dimensions, traditional: traditional, base: Double(base), scale: Double(scale), scaling: scaling)
  }

  /// Creates rotations with a scale of type `Float`: ``init(dimensions:traditional:base:scale:scaling:)``.
  @_disfavoredOverload
  public init(dimensions: Int, traditional: Bool = false, scale: Float, scaling: RoPEScaling = .none) {
    self.init(dimensions: dimensions, traditional: traditional, scale: Double(scale), scaling: scaling)
  }

  /// Rotates the vectors of a batch, each sequence from a position of its own.
  ///
  ///     rope(x, offset: Tensor([0, 7]))    // x [2, 3, 5, 8], positions 0 … 4 and 7 … 11
  ///
  /// - Parameters:
  ///   - x: queries or keys, `[batch, …, n, features]`.
  ///   - offset: the position of the first of the n in each sequence, `[batch]`; or one for all.
  /// - Returns: the shape of `x`.
  /// - Refuses: another number of offsets, as `RoPE: 3 offsets are not one for each of 2 sequences`; whatever
  ///   ``callAsFunction(_:positions:)`` refuses.
  public func callAsFunction(_ x: Tensor, offset: Tensor) -> Tensor {
    guard x.ndim >= 2 else { return self(x) }  // which refuses it
    let places = Tensor(0..<x.dim(-2))
    if offset.size == 1 { return self(x, positions: offset.reshaped([1]) + places) }
    guard x.ndim >= 3 && offset.shape == [x.dim(0)] else {
      refuse(
        ShapeError(
          "RoPE", "\(offset.size) offsets are not one for each of \(x.ndim >= 3 ? x.dim(0) : 1) sequences",
          operands: [.init("offset", offset.shape), .init("x", x.shape, axes: x.ndim >= 3 ? [0] : [])]))
    }
    let first = offset.reshaped([x.dim(0)] + [Int](repeating: 1, count: x.ndim - 2))
    return self(x, positions: first + places)  // [batch, 1, …, 1] + [n] = [batch, 1, …, n]
  }

  /// Creates rotations whose pairs turn once in 2π times a number of tokens each.
  init(dimensions: Int, traditional: Bool, scale: Float, wavelengths: Tensor) {
    guard wavelengths.shape == [dimensions / 2] else {
      refuse(
        ShapeError(
          "RoPE", "there is not one frequency for each of \(dimensions / 2) pairs",
          operands: [.init("freqs", wavelengths.shape)]))
    }
    let plain = RoPE(dimensions: dimensions, traditional: traditional, scale: scale)
    self.init(plain, inverseFrequencies: wavelengths.asArray().map { 1 / Double($0) })
  }
}
