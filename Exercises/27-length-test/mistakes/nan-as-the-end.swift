// attnlab exercise 27-length-test
// padding recognised by NaN alone: other numbers behind the end of a text are counted
import Tensors

func lengthTest(losses: Tensor, lengths: [Int], trainedLength: Int) -> Tensor {
  let n = losses.dim(1)
  let isToken = isNaN(losses) .== 0
  var means: [Tensor] = []
  for start in stride(from: 0, to: n, by: trainedLength) {
    let places = start..<min(start + trainedLength, n)
    let sum = which(isToken, losses, 0)[0..., places].sum()
    means.append(sum / isToken[0..., places].sum())
  }
  return exp(stacked(means) - means[0])
}
