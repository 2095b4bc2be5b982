// attnlab exercise 26-scaled-rope
import Tensors

/// Frequencies of rotary positions for a text of `scale` times the trained length, and the factor of queries and keys.
///
/// - dimensions: d, even
/// - trainedLength: in tokens
/// - slow, fast: turns in the trained length; pairs below `slow` are interpolated, those above `fast` are kept
/// - returns: [d/2] radians a token, the fastest pair first; and the factor, 0.1 ln s + 1
func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  (Tensor.zeros([dimensions / 2]), 1)
}
