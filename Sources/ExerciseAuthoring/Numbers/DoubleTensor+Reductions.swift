extension DoubleTensor {
  /// Returns what `operation` makes of the numbers along an axis, and of their errors.
  func reduced(
    axis: Int, keepDims: Bool, _ operation: (_ values: [Double], _ errors: [Double]) -> Bounded
  ) -> DoubleTensor {
    let place = resolved(axis)
    var shape = shape
    let count = shape[place]
    let inner = shape[(place + 1)...].reduce(1, *)
    shape[place] = 1
    let results = (0..<size / Swift.max(1, count)).map { lane -> Bounded in
      let start = lane / inner * inner * count + lane % inner
      let places = (0..<count).map { start + $0 * inner }
      return operation(places.map { elements[$0] }, places.map { errors[$0] })
    }
    if !keepDims { shape.remove(at: place) }
    return DoubleTensor(results.map(\.value), shape, errors: results.map(\.error))
  }

  /// Returns the sums along an axis: |error| ≤ Σeᵢ + n·u·Σ|xᵢ|, whatever the order of the n terms.
  public func sum(axis: Int, keepDims: Bool = false) -> DoubleTensor {
    Stages.count(terms: dim(axis))
    return reduced(axis: axis, keepDims: keepDims) { values, errors in
      let magnitude = values.reduce(0) { $0 + Swift.abs($1) }
      return (
        values.reduce(0, +), errors.reduce(0, +) + Double(values.count) * Self.unitRoundoff * magnitude
      )
    }
  }

  /// Returns the sum of all numbers.
  public func sum() -> DoubleTensor { reshaped([size]).sum(axis: 0) }

  /// Returns the means along an axis.
  public func mean(axis: Int, keepDims: Bool = false) -> DoubleTensor {
    sum(axis: axis, keepDims: keepDims) / Double(dim(axis))
  }

  /// Returns the mean of all numbers.
  public func mean() -> DoubleTensor { sum() / Double(size) }

  /// Returns the variances along an axis, of the numbers themselves and not of what they stand for: divided by n.
  public func variance(axis: Int, keepDims: Bool = false) -> DoubleTensor {
    square(self - mean(axis: axis, keepDims: true)).mean(axis: axis, keepDims: keepDims)
  }

  /// Returns the greatest numbers along an axis, each with the greatest error there.
  public func max(axis: Int, keepDims: Bool = false) -> DoubleTensor {
    reduced(axis: axis, keepDims: keepDims) { ($0.max() ?? -.infinity, $1.max() ?? 0) }
  }

  /// Returns the least numbers along an axis, each with the greatest error there.
  public func min(axis: Int, keepDims: Bool = false) -> DoubleTensor {
    reduced(axis: axis, keepDims: keepDims) { ($0.min() ?? .infinity, $1.max() ?? 0) }
  }
}
