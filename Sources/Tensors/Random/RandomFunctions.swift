/// Returns random numbers from the normal distribution, a scalar if no shape is given.
///
/// - Parameters:
///   - shape: the size of each axis.
///   - loc: the mean.
///   - scale: the standard deviation, not the variance.
///   - key: a key that nothing else uses.
/// - Numerics: those of ``Tensor/normal(_:loc:scale:seed:)``, the same on every platform.
public func normal(_ shape: [Int] = [], loc: Float = 0, scale: Float = 1, key: RandomKey) -> Tensor {
  .normal(shape, loc: loc, scale: scale, seed: key.seed)
}

/// Returns random numbers from the normal distribution: ``Tensor/normal(_:loc:scale:seed:)``.
public func normal(_ shape: [Int] = [], loc: Float = 0, scale: Float = 1, seed: Int) -> Tensor {
  .normal(shape, loc: loc, scale: scale, seed: seed)
}

/// Returns random numbers, all equally likely, from `low` included to `high` excluded: a scalar if no shape is given.
///
/// - Numerics: those of ``Tensor/uniform(low:high:_:seed:)``, the same on every platform.
public func uniform(low: Float = 0, high: Float = 1, _ shape: [Int] = [], key: RandomKey) -> Tensor {
  .uniform(low: low, high: high, shape, seed: key.seed)
}

/// Returns random numbers, all equally likely: ``Tensor/uniform(low:high:_:seed:)``.
public func uniform(low: Float = 0, high: Float = 1, _ shape: [Int] = [], seed: Int) -> Tensor {
  .uniform(low: low, high: high, shape, seed: seed)
}

/// Returns random numbers, all equally likely, from a range: `uniform(-1 ..< 1, [3, 5], key: k)`.
public func uniform(_ range: Range<Float>, _ shape: [Int] = [], key: RandomKey) -> Tensor {
  .uniform(low: range.lowerBound, high: range.upperBound, shape, seed: key.seed)
}

/// Returns random numbers, all equally likely, from a range: `uniform(-1 ..< 1, [3, 5], seed: 7)`.
public func uniform(_ range: Range<Float>, _ shape: [Int] = [], seed: Int) -> Tensor {
  .uniform(low: range.lowerBound, high: range.upperBound, shape, seed: seed)
}

/// Returns random whole numbers, all equally likely, from `low` included to `high` excluded: a scalar if no shape is
/// given.
///
/// - Refuses: an empty range, as `randInt: there is no whole number from 3 to below 3`.
public func randInt(low: Int = 0, high: Int, _ shape: [Int] = [], key: RandomKey) -> Tensor {
  .randInt(low: low, high: high, shape, seed: key.seed)
}

/// Returns random whole numbers, all equally likely: ``Tensor/randInt(low:high:_:seed:)``.
public func randInt(low: Int = 0, high: Int, _ shape: [Int] = [], seed: Int) -> Tensor {
  .randInt(low: low, high: high, shape, seed: seed)
}

/// Returns random whole numbers, all equally likely, from a range: `randInt(1 ..< 7, [2], key: k)` throws two dice.
///
/// - Refuses: an empty range, as `randInt: there is no whole number from 3 to below 3`.
public func randInt(_ range: Range<Int>, _ shape: [Int] = [], key: RandomKey) -> Tensor {
  .randInt(low: range.lowerBound, high: range.upperBound, shape, seed: key.seed)
}

/// Returns random whole numbers, all equally likely, from a range: `randInt(1 ..< 7, [2], seed: 7)` throws two dice.
///
/// - Refuses: an empty range, as `randInt: there is no whole number from 3 to below 3`.
public func randInt(_ range: Range<Int>, _ shape: [Int] = [], seed: Int) -> Tensor {
  .randInt(low: range.lowerBound, high: range.upperBound, shape, seed: seed)
}

/// Returns the numbers from 0 to `max - 1` in a random order, each order equally likely.
public func permutation(_ max: Int, key: RandomKey) -> Tensor { .permutation(max, seed: key.seed) }

/// Returns the numbers from 0 to `max - 1` in a random order: ``Tensor/permutation(_:seed:)``.
public func permutation(_ max: Int, seed: Int) -> Tensor { .permutation(max, seed: seed) }

/// Returns a tensor with the entries along an axis in a random order, each order equally likely.
///
/// - Refuses: an axis that does not exist, as `permutation: there is no axis 2`.
public func permutation(_ x: Tensor, axis: Int = 0, key: RandomKey) -> Tensor {
  permutation(x, axis: axis, seed: key.seed)
}

/// Returns a tensor with the entries along an axis in a random order: ``permutation(_:axis:key:)``.
///
/// - Refuses: an axis that does not exist, as `permutation: there is no axis 2`.
public func permutation(_ x: Tensor, axis: Int = 0, seed: Int) -> Tensor {
  let along = x.resolved(axis, in: "permutation", name: "x")
  return x.take(.permutation(x.shape[along], seed: seed), axis: along)
}
