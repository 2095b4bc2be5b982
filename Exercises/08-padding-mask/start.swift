// attnlab exercise 08-padding-mask
import Tensors

/// Softmax over the keys that aren't padding. A row with nothing to see is zero.
///
/// - scores: [batch, n, m], n queries, m keys
/// - lengths: the count of real keys of each sequence, from 0 to m
/// - returns: the same shape
func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  Tensor.zeros(like: scores)
}
