import Tensors

extension SplitMix64 {
  /// Draws a seed for one of several parameters.
  ///
  /// A layer's weights are drawn from seeds that are themselves drawn: with seed, seed + 1, seed + 2, two layers with
  /// neighbouring seeds would share matrices.
  mutating func seed() -> Int { Int(truncatingIfNeeded: next()) }
}
