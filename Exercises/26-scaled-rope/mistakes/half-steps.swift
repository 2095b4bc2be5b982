// attnlab exercise 26-scaled-rope
// powers of the base in steps of i/d instead of 2i/d
import Tensors

func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  let step = log(Tensor(base)) * (1 / Float(dimensions))
  let frequencies = exp(Tensor(0..<dimensions / 2) * -step)
  let turns = frequencies * (Float(trainedLength) / (2 * Float.pi))
  let kept = clip((turns - slow) / (fast - slow), min: 0, max: 1)
  let factor = log(Tensor(scale)) * 0.1 + 1
  return (kept * frequencies + (1 - kept) * frequencies / scale, factor.item(Float.self))
}
