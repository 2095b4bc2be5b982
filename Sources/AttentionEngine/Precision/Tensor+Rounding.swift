import Tensors

extension Tensor {
  /// Rounds each number to the nearest in a format of fewer bits.
  ///
  ///     step = 2^(max(e, leastExponent) - fractionBits),  e the exponent of x
  ///     y = step × round(x / step),  halves to even;  beyond the greatest number by half a step or more, ±∞
  ///
  /// The results still have the tensor's own type: they show the loss of a computation whose numbers are stored in the
  /// format. ``Tensor/asType(_:)-(DType)`` stores them in it. Sums
  /// should be rounded at the end, not after each step: in bfloat16, 256 + 1 is 256.
  ///
  ///     Tensor([1.0039, 70000]).rounded(to: .bfloat16)    // 1, 70144
  ///     Tensor([1.0039, 70000]).rounded(to: .float16)     // 1.0039062, inf
  ///
  /// - Parameter format: the format of the results.
  /// - Returns: the same shape. Infinities, NaN and the sign of 0 stay.
  /// - Cost: one pass.
  /// - Numerics: exact: `Double` holds step and quotient without rounding.
  /// - Source: IEEE 754-2008, §4.3.1, roundTiesToEven; bfloat16 as torch and mlx round it.
  public func rounded(to format: FloatFormat) -> Tensor {
    rounded(fractionBits: format.fractionBits, leastExponent: format.leastExponent, greatest: format.greatest)
  }
}
