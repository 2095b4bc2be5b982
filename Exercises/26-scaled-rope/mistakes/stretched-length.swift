// attnlab exercise 26-scaled-rope
// turns counted in the stretched length instead of the trained one
import Tensors

func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  let step = 2 * log(base) / Float(dimensions)
  let frequencies = exp(Tensor(0..<dimensions / 2) * -step)
  let turns = frequencies * (scale * Float(trainedLength) / (2 * Float.pi))
  let kept = clip((turns - slow) / (fast - slow), min: 0, max: 1)
  return (kept * frequencies + (1 - kept) * frequencies / scale, 0.1 * log(scale) + 1)
}
