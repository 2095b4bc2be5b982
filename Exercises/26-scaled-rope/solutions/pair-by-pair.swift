// attnlab exercise 26-scaled-rope
// one pair at a time, with plain numbers: the wavelength against the trained length
import Tensors

func yarn(
  dimensions: Int, base: Float, scale: Float, trainedLength: Int, slow: Float, fast: Float
) -> (frequencies: Tensor, factor: Float) {
  var frequencies: [Float] = []
  for i in 0..<dimensions / 2 {
    let frequency = pow(Tensor(base), Tensor(-2 * Float(i) / Float(dimensions))).item(Float.self)
    let wavelength = 2 * Float.pi / frequency
    let turns = Float(trainedLength) / wavelength
    if turns < slow {
      frequencies.append(frequency / scale)
    } else if turns > fast {
      frequencies.append(frequency)
    } else {
      let kept = (turns - slow) / (fast - slow)
      frequencies.append(kept * frequency + (1 - kept) * frequency / scale)
    }
  }
  return (Tensor(frequencies), 1 + 0.1 * log(Tensor(scale)).item(Float.self))
}
