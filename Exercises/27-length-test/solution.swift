// attnlab exercise 27-length-test
import Tensors

/// How many times the perplexity of the first bucket each later one has, a bucket being as long as the training texts.
///
/// - losses: [texts, n], in nats; behind the end of a text anything
/// - lengths: the tokens of each text, from 0 to n
/// - returns: a ratio for each bucket, [⌈n / trainedLength⌉]; the first is 1
func lengthTest(losses: Tensor, lengths: [Int], trainedLength: Int) -> Tensor {
  // tokens: nothing behind the end of a text counts
  let (texts, n) = (losses.dim(0), losses.dim(1))
  let isToken = Tensor(0..<n) .< Tensor(lengths).reshaped([texts, 1])  // [texts, n]
  // totals: at each place, over all texts
  let totals = which(isToken, losses, 0).sum(axis: 0)  // [n]
  // counts: of the tokens at each place
  let counts = which(isToken, 1, Tensor.zeros(like: losses)).sum(axis: 0)
  // means: one for each bucket of places, the last one shorter
  let starts = Array(stride(from: 0, to: n, by: trainedLength))
  let means = starts.map { start in
    let places = start..<min(start + trainedLength, n)
    return totals[places].sum() / counts[places].sum()
  }
  // result: perplexities as multiples of the first
  return exp(stacked(means) - means[0])
}
