/// The numbers that every side of a measurement computes with: each follows from a seed and its place alone, and NumPy's
/// are the same, bit for bit.
///
///     xᵢ = √3 (mix(seed + (i + 1) γ) / 2⁴⁰ - 2²³) / 2²³
///
/// They are spread evenly between -√3 and √3: mean 0, variance 1. `mix` is that of SplitMix64, and 24 of its 64 bits
/// are as many as a `Float` holds exactly.
public enum MixedNumbers {
  private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15
  /// √3 as a `Float`.
  private static let bound: Float = 1.7320508

  /// Returns the first `count` numbers of a seed.
  public static func of(seed: UInt64, count: Int) -> [Float] {
    (0..<count).map { place in
      let bits = mixed(seed &+ UInt64(truncatingIfNeeded: place + 1) &* step) >> 40
      return Float(Int(bits) - 1 << 23) / Float(1 << 23) * bound
    }
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
  }
}
