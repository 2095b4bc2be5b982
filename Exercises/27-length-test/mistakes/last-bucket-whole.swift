// attnlab exercise 27-length-test
// a last bucket that is divided as if it were as long as the others
import Tensors

func lengthTest(losses: Tensor, lengths: [Int], trainedLength: Int) -> Tensor {
  let (texts, n) = (losses.dim(0), losses.dim(1))
  let isToken = Tensor(0..<n) .< Tensor(lengths).reshaped([texts, 1])
  var means: [Tensor] = []
  for start in stride(from: 0, to: n, by: trainedLength) {
    let places = start..<min(start + trainedLength, n)
    let sum = which(isToken, losses, 0)[0..., places].sum()
    let missing = Float(lengths.filter { $0 == n }.count * (trainedLength - places.count))
    means.append(sum / (isToken[0..., places].sum() + missing))
  }
  return exp(stacked(means) - means[0])
}
