extension Tensor {
  /// Returns random numbers from the normal distribution: those of ``normal(_:loc:scale:seed:)`` for the key's seed.
  public static func normal(_ shape: [Int], loc: Float = 0, scale: Float = 1, key: RandomKey) -> Tensor {
    normal(shape, loc: loc, scale: scale, seed: key.seed)
  }

  /// Returns random numbers, all equally likely: those of ``uniform(low:high:_:seed:)`` for the key's seed.
  public static func uniform(low: Float = 0, high: Float = 1, _ shape: [Int], key: RandomKey) -> Tensor {
    uniform(low: low, high: high, shape, seed: key.seed)
  }

  /// Returns random whole numbers, all equally likely: those of ``randInt(low:high:_:seed:)`` for the key's seed.
  ///
  /// - Refuses: an empty range, as `randInt: there is no whole number from 3 to below 3`.
  public static func randInt(low: Int = 0, high: Int, _ shape: [Int], key: RandomKey) -> Tensor {
    randInt(low: low, high: high, shape, seed: key.seed)
  }

  /// Returns the numbers from 0 to `count - 1` in a random order: that of ``permutation(_:seed:)`` for the key's seed.
  public static func permutation(_ count: Int, key: RandomKey) -> Tensor { permutation(count, seed: key.seed) }
}
