// attnlab exercise 27-length-test
// losses behind the end of a text added up with the others
import Tensors

func lengthTest(losses: Tensor, lengths: [Int], trainedLength: Int) -> Tensor {
  let (texts, n) = (losses.dim(0), losses.dim(1))
  let totals = losses.sum(axis: 0)
  let counts = Tensor.full([n], values: Float(texts))
  let starts = Array(stride(from: 0, to: n, by: trainedLength))
  let means = starts.map { start in
    let places = start..<min(start + trainedLength, n)
    return totals[places].sum() / counts[places].sum()
  }
  return exp(stacked(means) - means[0])
}
