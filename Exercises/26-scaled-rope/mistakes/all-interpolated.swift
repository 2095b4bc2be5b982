// attnlab exercise 26-scaled-rope
// position interpolation: every pair is divided by s, the fast ones too
import Tensors

func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  let step = 2 * log(base) / Float(dimensions)
  let frequencies = exp(Tensor(0..<dimensions / 2) * -step)
  return (frequencies / scale, 0.1 * log(scale) + 1)
}
