/// A number of 16 bits with the range of `Float`: its sign, its exponent, and the first 8 of its 24 significant bits.
///
///     Float(BFloat16(1.0039))   // 1.0
///     Float(BFloat16(3e38))     // 3.004e+38, a size that binary16 doesn't reach
///
/// - Source: Kalamkar et al., "A study of BFLOAT16 for deep learning training", 2019.
public struct BFloat16: Sendable, Hashable {
  /// The bits: the upper half of those of the same number as a `Float`.
  public var bitPattern: UInt16

  /// Creates a number from its bits.
  @inline(__always)
  public init(bitPattern: UInt16) { self.bitPattern = bitPattern }

  /// Creates the nearest number, halves to the even one; beyond the greatest, ±∞. NaN stays NaN.
  @inline(__always)
  public init(_ value: Float) {
    let bits = value.bitPattern
    // Half of the last kept bit, less one if that bit is 0: adding it carries as rounding to even does.
    let rounded = (bits &+ 0x7FFF &+ ((bits >> 16) & 1)) >> 16
    let quiet = (bits >> 16) | 0x40
    bitPattern = UInt16(truncatingIfNeeded: value.isNaN ? quiet : rounded)
  }
}

extension Float {
  /// Creates the same number, exactly.
  @inline(__always)
  public init(_ value: BFloat16) { self.init(bitPattern: UInt32(value.bitPattern) << 16) }
}

extension BFloat16: CustomStringConvertible {
  /// The number as that of a `Float`.
  public var description: String { Float(self).description }
}
