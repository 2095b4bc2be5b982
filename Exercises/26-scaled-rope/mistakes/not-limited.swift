// attnlab exercise 26-scaled-rope
// a ramp that goes on below 0 and above 1
import Tensors

func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  let step = 2 * log(base) / Float(dimensions)
  let frequencies = exp(Tensor(0..<dimensions / 2) * -step)
  let turns = frequencies * (Float(trainedLength) / (2 * Float.pi))
  let kept = (turns - slow) / (fast - slow)
  return (kept * frequencies + (1 - kept) * frequencies / scale, 0.1 * log(scale) + 1)
}
