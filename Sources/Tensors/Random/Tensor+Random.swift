extension Tensor {
  /// Returns random numbers from the normal distribution.
  ///
  ///     let queries = Tensor.normal([5, 8], seed: 1)
  ///     let keys = Tensor.normal([7, 8], seed: 2)      // another seed: unrelated numbers
  ///
  /// The seed cannot be omitted: a lesson's numbers must be the same tomorrow. Two tensors of one seed begin with the
  /// same numbers, whatever their shapes; give each its own seed.
  ///
  /// - Parameters:
  ///   - shape: the size of each axis.
  ///   - loc: the mean.
  ///   - scale: the standard deviation, not the variance.
  ///   - seed: any whole number.
  /// - Numerics: ``SplitMix64/normal()`` in `Double`, rounded to `Float`: the same on every platform.
  public static func normal(_ shape: [Int], loc: Float = 0, scale: Float = 1, seed: Int) -> Tensor {
    var generator = SplitMix64(seed: seed)
    let result = zeros(shape)
    return result.mapped { _ in loc + scale * Float(generator.normal()) }
  }

  /// Returns random numbers, all equally likely, from `low` included to `high` excluded.
  ///
  /// - Numerics: multiples of 2⁻²⁴ of the distance, so that rounding never reaches `high` for `low` = 0, `high` = 1.
  public static func uniform(low: Float = 0, high: Float = 1, _ shape: [Int], seed: Int) -> Tensor {
    var generator = SplitMix64(seed: seed)
    return zeros(shape).mapped { _ in
      let value = low + (high - low) * (Float(generator.next() >> 40) * 0x1p-24)
      return value < high ? value : Swift.max(low, high.nextDown)
    }
  }

  /// Returns random whole numbers, all equally likely, from `low` included to `high` excluded.
  ///
  /// - Returns: the shape, `int32`.
  /// - Refuses: an empty range, as `randInt: there is no whole number from 3 to below 3`; numbers
  ///   that do not fit an `int32`.
  public static func randInt(low: Int = 0, high: Int, _ shape: [Int], seed: Int) -> Tensor {
    guard low < high else {
      refuse(ShapeError("randInt", "there is no whole number from \(low) to below \(high)"))
    }
    guard Int32(exactly: low) != nil, Int32(exactly: high - 1) != nil else {
      refuse(ShapeError("randInt", "the numbers from \(low) to below \(high) do not fit an int32"))
    }
    var generator = SplitMix64(seed: seed)
    let count = UInt64(high - low)
    return zeros(shape).mappedElements { (_: Float) in Int32(low + Int(generator.below(count))) }
  }

  /// Returns the numbers from 0 to `count - 1` in a random order, each order equally likely (Fisher and Yates).
  ///
  /// - Returns: `[count]`, `int32`.
  public static func permutation(_ count: Int, seed: Int) -> Tensor {
    var generator = SplitMix64(seed: seed)
    var order = Array(0..<Int32(Swift.max(0, count)))
    for last in Swift.stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(generator.below(UInt64(last + 1))))
    }
    return Tensor(order)
  }
}
