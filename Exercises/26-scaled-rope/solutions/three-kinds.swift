// attnlab exercise 26-scaled-rope
import Tensors

/// Three kinds of pairs, told apart by their turns: those that are kept, those that are stretched, and those between.
func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  let frequencies = pow(base, -2 * Tensor(0..<dimensions / 2) / Float(dimensions))
  let turns = Float(trainedLength) * frequencies / (2 * Float.pi)
  let share = (turns - slow) / (fast - slow)
  let between = frequencies * (share + (1 - share) / scale)
  let stretched = which(turns .< slow, frequencies / scale, between)
  return (which(turns .> fast, frequencies, stretched), (0.1 * log(Tensor(scale)) + 1).item(Float.self))
}
