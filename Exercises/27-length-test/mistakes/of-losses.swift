// attnlab exercise 27-length-test
// ratios of the mean losses, without the exponential
import Tensors

func lengthTest(losses: Tensor, lengths: [Int], trainedLength: Int) -> Tensor {
  let (texts, n) = (losses.dim(0), losses.dim(1))
  let isToken = Tensor(0..<n) .< Tensor(lengths).reshaped([texts, 1])
  let totals = which(isToken, losses, 0).sum(axis: 0)
  let counts = which(isToken, 1, Tensor.zeros(like: losses)).sum(axis: 0)
  let starts = Array(stride(from: 0, to: n, by: trainedLength))
  let means = starts.map { start in
    let places = start..<min(start + trainedLength, n)
    return totals[places].sum() / counts[places].sum()
  }
  return stacked(means) / means[0]
}
