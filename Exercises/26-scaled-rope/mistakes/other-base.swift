// attnlab exercise 26-scaled-rope
// the NTK-aware base: base · s^(d/(d - 2)), and no ramp
import Tensors

func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  let stretched = dimensions > 2 ? base * pow(scale, Float(dimensions) / Float(dimensions - 2)) : base
  let step = 2 * log(stretched) / Float(dimensions)
  let frequencies = exp(Tensor(0..<dimensions / 2) * -step)
  return (frequencies, 0.1 * log(scale) + 1)
}
