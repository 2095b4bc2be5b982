import Tensors

/// The names under which MLX has its fast functions, so that its code runs as it is: they call the engine's own.
public enum MLXFast {
  /// The masks of ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)``: `.none`, `.causal`, `.array(t)`, and
  /// every other ``AttentionMask``.
  public typealias ScaledDotProductAttentionMaskMode = AttentionMask?

  /// Computes attention: the free function of the same name.
  public static func scaledDotProductAttention(
    queries: Tensor, keys: Tensor, values: Tensor, scale: Float, mask: ScaledDotProductAttentionMaskMode,
    sinks: Tensor? = nil
  ) -> Tensor {
    AttentionEngine.scaledDotProductAttention(
      queries: queries, keys: keys, values: values, scale: scale, mask: mask, sinks: sinks)
  }

  /// Computes attention with a tensor as the mask, by its type: the free function of the same name.
  @_disfavoredOverload
  public static func scaledDotProductAttention(
    queries: Tensor, keys: Tensor, values: Tensor, scale: Float, mask: Tensor?, sinks: Tensor? = nil
  ) -> Tensor {
    AttentionEngine.scaledDotProductAttention(
      queries: queries, keys: keys, values: values, scale: scale, mask: mask, sinks: sinks)
  }

  /// Rotates pairs of features by their positions: the type of the same name.
  ///
  /// - Parameters:
  ///   - array: `[…, n, features]`.
  ///   - dimensions: the number of rotated features, even.
  ///   - traditional: `true` to pair neighbours, `false` to pair halves.
  ///   - base: the number of which the frequencies are powers; `nil` if `freqs` are given.
  ///   - scale: the factor that multiplies positions.
  ///   - offset: the position of the first of the n.
  ///   - freqs: the tokens in which each pair turns by one radian, `[dimensions / 2]`, instead of the base.
  /// - Returns: the shape of the array.
  /// - Refuses: both a base and `freqs`, or neither, as `RoPE: give a base or freqs, one of them`; whatever
  ///   ``AttentionEngine/RoPE`` refuses.
  public static func RoPE(
    _ array: Tensor, dimensions: Int, traditional: Bool, base: Float?, scale: Float, offset: Int, freqs: Tensor? = nil
  ) -> Tensor {
    rope(dimensions, traditional, base, scale, freqs)(array, offset: offset)
  }

  /// Rotates pairs of features by their positions, each sequence of a batch from a position of its own.
  ///
  /// - Parameter offset: the position of the first of the n in each sequence, `[batch]`; or one for all.
  public static func RoPE(
    _ array: Tensor, dimensions: Int, traditional: Bool, base: Float?, scale: Float, offset: Tensor,
    freqs: Tensor? = nil
  ) -> Tensor {
    rope(dimensions, traditional, base, scale, freqs)(array, offset: offset)
  }

  private static func rope(
    _ dimensions: Int, _ traditional: Bool, _ base: Float?, _ scale: Float, _ freqs: Tensor?
  ) -> AttentionEngine.RoPE {
    switch (base, freqs) {
    case (let base?, nil):
      return AttentionEngine.RoPE(dimensions: dimensions, traditional: traditional, base: base, scale: scale)
    case (nil, let freqs?):
      return AttentionEngine.RoPE(dimensions: dimensions, traditional: traditional, scale: scale, wavelengths: freqs)
    default: refuse(ShapeError("RoPE", "give a base or freqs, one of them"))
    }
  }

  /// Divides each token's features by their root mean square, then scales them: the free function of the same name.
  public static func rmsNorm(_ x: Tensor, weight: Tensor, eps: Float) -> Tensor {
    AttentionEngine.rmsNorm(x, weight: weight, eps: eps)
  }

  /// Gives each token's features mean 0 and variance 1: the free function of the same name.
  public static func layerNorm(_ x: Tensor, weight: Tensor? = nil, bias: Tensor? = nil, eps: Float) -> Tensor {
    AttentionEngine.layerNorm(x, weight: weight, bias: bias, eps: eps)
  }
}
