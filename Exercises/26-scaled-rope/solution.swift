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
  // frequencies: powers of the base, as in training
  let step = log(Tensor(base)) * (2 / Float(dimensions))
  let frequencies = exp(Tensor(0..<dimensions / 2) * -step)
  // turns: in the trained length
  let turns = frequencies * (Float(trainedLength) / (2 * Float.pi))
  // kept: nothing of a slow pair, all of a fast one
  let kept = clip((turns - slow) / (fast - slow), min: 0, max: 1)
  // result: the rest of each is divided by s
  let factor = log(Tensor(scale)) * 0.1 + 1
  return (kept * frequencies + (1 - kept) * frequencies / scale, factor.item(Float.self))
}
