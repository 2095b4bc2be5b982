// attnlab exercise 26-scaled-rope
// a step instead of a ramp: pairs above slow turns are kept whole
import Tensors

func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  let step = 2 * log(base) / Float(dimensions)
  let frequencies = exp(Tensor(0..<dimensions / 2) * -step)
  let turns = frequencies * (Float(trainedLength) / (2 * Float.pi))
  let kept = which(turns .> slow, 1, Tensor.zeros(like: turns))
  return (kept * frequencies + (1 - kept) * frequencies / scale, 0.1 * log(scale) + 1)
}
