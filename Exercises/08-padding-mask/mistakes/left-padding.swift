// attnlab exercise 08-padding-mask
// padding hidden on the left: here it stands at the end
// convention Models that write in batches are padded on the left (`padding_side="left"` in transformers). Here the
// padding stands at the end.
import Tensors

func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let keys = scores.dim(-1)
  let starts = Tensor(lengths.map { keys - $0 }).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<keys) .>= starts
  return which(real, softmax(which(real, scores, -.infinity), axis: -1), 0)
}
