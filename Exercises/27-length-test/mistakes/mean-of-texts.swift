// attnlab exercise 27-length-test
// a mean of the texts' means: a short text counts as much as a long one
import Tensors

func lengthTest(losses: Tensor, lengths: [Int], trainedLength: Int) -> Tensor {
  let (texts, n) = (losses.dim(0), losses.dim(1))
  let isToken = Tensor(0..<n) .< Tensor(lengths).reshaped([texts, 1])
  let starts = Array(stride(from: 0, to: n, by: trainedLength))
  let means = starts.map { start in
    let places = start..<min(start + trainedLength, n)
    let sums = which(isToken, losses, 0)[0..., places].sum(axis: 1)
    let tokens = which(isToken, 1, Tensor.zeros(like: losses))[0..., places].sum(axis: 1)
    let isText = tokens .> 0
    return which(isText, sums / tokens, 0).sum() / which(isText, 1, Tensor.zeros(like: tokens)).sum()
  }
  return exp(stacked(means) - means[0])
}
