// attnlab exercise 08-padding-mask
import Tensors

/// Sentence by sentence, without its padding, where zeros are put.
func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let (queries, keys) = (scores.dim(1), scores.dim(2))
  let sentences = lengths.enumerated().map { sentence, length -> Tensor in
    let padding = Tensor.zeros([queries, keys - length])
    guard length > 0 else { return padding }
    return concatenated([softmax(scores[sentence][0..., ..<length], axis: -1), padding], axis: -1)
  }
  return stacked(sentences)
}
