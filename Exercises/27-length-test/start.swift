// attnlab exercise 27-length-test
import Tensors

/// How many times the perplexity of the first bucket each later one has, a bucket being as long as the training texts.
///
/// - losses: [texts, n], in nats; behind the end of a text anything
/// - lengths: the tokens of each text, from 0 to n
/// - returns: a ratio for each bucket, [⌈n / trainedLength⌉]; the first is 1
func lengthTest(losses: Tensor, lengths: [Int], trainedLength: Int) -> Tensor {
  Tensor.zeros([(losses.dim(1) + trainedLength - 1) / trainedLength])
}
