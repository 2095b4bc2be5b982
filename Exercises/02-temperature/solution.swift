// attnlab exercise 02-temperature
import Tensors

/// Softmax of the scores at a temperature, over the last axis.
///
/// - scores: [..., n]
/// - temperature: a number above 0
/// - returns: the same shape; each row sums to 1
func tempered(scores: Tensor, temperature: Float) -> Tensor {
  // divided scores: their differences grow where T is below 1
  let divided = scores / temperature
  // result: the weights, of each row for itself
  return softmax(divided, axis: -1)
}
