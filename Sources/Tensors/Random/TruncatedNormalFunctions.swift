/// Returns random numbers from the normal distribution of mean 0 and variance 1, given that they lie in a range: a scalar
/// if no shape is given. Initial weights are often drawn in this way, from -2 to 2.
///
/// - Parameters:
///   - low: the least number, -∞ included.
///   - high: the greatest number, ∞ included.
///   - shape: the size of each axis.
///   - key: a key that nothing else uses.
/// - Refuses: an empty range, as `truncatedNormal: there is no number from 2.0 to below 1.0`; one so far out that
///   `Double` has no probability for it, as `truncatedNormal: no normal number is as large as 40.0`.
/// - Cost: one draw for each number.
/// - Numerics: the inverse of the distribution function, in the four operations and √ of `Double`: the same on every
///   platform. The probabilities of the ends are found from that inverse by halving. Ranges above 0 are mirrored, so
///   that the tail keeps its digits.
public func truncatedNormal(low: Float, high: Float, _ shape: [Int] = [], key: RandomKey) -> Tensor {
  truncatedNormal(low: low, high: high, shape, seed: key.seed)
}

/// Returns random numbers from the normal distribution, given that they lie in a range:
/// ``truncatedNormal(low:high:_:key:)``.
public func truncatedNormal(low: Float, high: Float, _ shape: [Int] = [], seed: Int) -> Tensor {
  guard low < high else {
    refuse(ShapeError("truncatedNormal", "there is no number from \(low) to below \(high)"))
  }
  let isMirrored = low > 0
  let (start, end) = isMirrored ? (-Double(high), -Double(low)) : (Double(low), Double(high))
  let (below, above) = (lowerTail(start), end > 0 ? 1 - lowerTail(-end) : lowerTail(end))
  if above == 0 {
    refuse(
      ShapeError("truncatedNormal", "no normal number is as \(isMirrored ? "large as \(low)" : "small as \(high)")"))
  }
  var generator = SplitMix64(seed: seed)
  return Tensor.zeros(shape).mapped { _ in
    let share = (Double(generator.next() >> 12) + 0.5) * 0x1p-52
    // In a range too narrow for the probabilities to differ, all numbers are equally likely.
    let value =
      above > below
      ? inverseNormal(Swift.min(Swift.max(below + (above - below) * share, 0x1p-1074), 1.0.nextDown))
      : start + (end - start) * share
    let number = Float(isMirrored ? -value : value)
    return Swift.min(Swift.max(number, low), high)
  }
}

/// Returns random numbers from the normal distribution in a range: `truncatedNormal(-2 ..< 2, [5, 8], key: k)`.
///
/// - Refuses: as ``truncatedNormal(low:high:_:key:)``.
public func truncatedNormal(_ range: Range<Float>, _ shape: [Int] = [], key: RandomKey) -> Tensor {
  truncatedNormal(low: range.lowerBound, high: range.upperBound, shape, seed: key.seed)
}

/// Returns random numbers from the normal distribution in a range: `truncatedNormal(-2 ..< 2, [5, 8], seed: 7)`.
///
/// - Refuses: as ``truncatedNormal(low:high:_:key:)``.
public func truncatedNormal(_ range: Range<Float>, _ shape: [Int] = [], seed: Int) -> Tensor {
  truncatedNormal(low: range.lowerBound, high: range.upperBound, shape, seed: seed)
}

/// Returns the probability that a standard normal number is at most x ≤ 0, found by halving from its inverse.
///
/// Positive `Double` are in the order of their bits, so that 62 steps find any of them; 0 below -38.4.
func lowerTail(_ x: Double) -> Double {
  var (low, high) = (UInt64(0), (0.5).bitPattern)
  while high - low > 1 {
    let middle = low + (high - low) / 2
    if inverseNormal(Double(bitPattern: middle)) < x { low = middle } else { high = middle }
  }
  return inverseNormal(Double(bitPattern: low == 0 ? 1 : high)) > x && low == 0 ? 0 : Double(bitPattern: high)
}
