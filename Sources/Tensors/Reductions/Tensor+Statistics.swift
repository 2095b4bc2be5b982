extension Tensor {
  /// Returns the variance along an axis, or of all elements if none is given: the mean squared distance from the mean.
  ///
  ///     variance(x) = Σ (xᵢ - mean(x))² / (n - ddof)
  ///
  /// - Parameters:
  ///   - axis: the axis to reduce; -1 is the last.
  ///   - keepDims: whether to keep it with the size 1.
  ///   - ddof: 0 divides by n, as layer normalisation does; 1 by n - 1, the estimate from a sample.
  /// - Refuses: an axis that does not exist, as `variance: there is no axis 2`.
  /// - Numerics: in two passes and in `Double`, so that a large mean costs no digits.
  public func variance(axis: Int? = nil, keepDims: Bool = false, ddof: Int = 0) -> Tensor {
    spread("variance", axis.map { [$0] }, keepDims, ddof) { $0 }
  }

  /// Computes ``variance(axis:keepDims:ddof:)`` over several axes at once.
  public func variance(axes: [Int], keepDims: Bool = false, ddof: Int = 0) -> Tensor {
    spread("variance", axes, keepDims, ddof) { $0 }
  }

  /// Returns the standard deviation along an axis: √variance, in the unit of the elements.
  ///
  /// - Refuses: an axis that does not exist, as `std: there is no axis 2`.
  public func std(axis: Int? = nil, keepDims: Bool = false, ddof: Int = 0) -> Tensor {
    spread("std", axis.map { [$0] }, keepDims, ddof) { $0.squareRoot() }
  }

  /// Computes ``std(axis:keepDims:ddof:)`` over several axes at once.
  public func std(axes: [Int], keepDims: Bool = false, ddof: Int = 0) -> Tensor {
    spread("std", axes, keepDims, ddof) { $0.squareRoot() }
  }

  @inline(__always)
  private func spread(
    _ operation: String, _ axes: [Int]?, _ keepDims: Bool, _ ddof: Int, _ function: (Double) -> Double
  ) -> Tensor {
    if dtype == .int32 {
      return reduced(operation, axes, keepDims: keepDims) { (row: UnsafeBufferPointer<Int32>) in
        Float(function(rowVariance(row, sum: rowSum(row), ddof) { Double($0) }))
      }
    }
    return reduced(operation, axes, keepDims: keepDims) { row in
      Float(function(rowVariance(row, sum: rowSum(row), ddof) { Double($0) }))
    }
  }
}

@inline(__always)
private func rowVariance<Element>(
  _ row: UnsafeBufferPointer<Element>, sum: Double, _ ddof: Int, _ double: (Element) -> Double
) -> Double {
  let mean = sum / Double(row.count)
  var squares = 0.0
  for value in row { squares += (double(value) - mean) * (double(value) - mean) }
  return squares / Double(row.count - ddof)
}

/// Returns the variance along an axis: ``Tensor/variance(axis:keepDims:ddof:)``.
public func variance(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false, ddof: Int = 0) -> Tensor {
  x.variance(axis: axis, keepDims: keepDims, ddof: ddof)
}

/// Returns the standard deviation along an axis: ``Tensor/std(axis:keepDims:ddof:)``.
public func std(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false, ddof: Int = 0) -> Tensor {
  x.std(axis: axis, keepDims: keepDims, ddof: ddof)
}
