extension Tensor {
  /// Returns the smallest whole number not below each element.
  public func ceil() -> Tensor { dtype.isFloatingPoint ? mapped { $0.rounded(.up) } : self }

  /// Returns the nearest whole number to each element, or the nearest with a number of decimals.
  ///
  /// Halves go to the even digit, as in NumPy and mlx-swift: 2.5 is 2, and 0.125 with two decimals 0.12.
  ///
  /// - Parameter decimals: the digits after the point; -1 rounds to tens.
  /// - Numerics: scaled in `Double`, in which a `Float` times a small power of ten is exact. A number so large that it
  ///   has no such digits stays as it is.
  public func round(decimals: Int = 0) -> Tensor {
    if decimals == 0 { return dtype.isFloatingPoint ? mapped { $0.rounded(.toNearestOrEven) } : self }
    var power = 1.0
    for _ in 0..<Swift.min(Swift.abs(decimals), 400) { power *= 10 }
    guard dtype.isFloatingPoint else {
      if decimals >= 0 || dtype == .bool { return self }
      return mapped(
        whole: { power > 1e10 ? 0 : Int64((Double($0) / power).rounded(.toNearestOrEven) * power) }, real: { $0 })
    }
    return mapped { x in
      let value = Double(x)
      let scaled = decimals < 0 ? value / power : value * power
      guard scaled.isFinite else { return x }
      let whole = scaled.rounded(.toNearestOrEven)
      return Float(decimals < 0 ? (whole == 0 ? whole : whole * power) : whole / power)
    }
  }
}

/// Returns the smallest whole number not below each element: ``Tensor/ceil()``.
public func ceil(_ x: Tensor) -> Tensor { x.ceil() }

/// Returns the nearest whole number to each element, or the nearest with a number of decimals:
/// ``Tensor/round(decimals:)``.
public func round(_ x: Tensor, decimals: Int = 0) -> Tensor { x.round(decimals: decimals) }
