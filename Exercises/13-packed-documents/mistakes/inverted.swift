// attnlab exercise 13-packed-documents
// the mask turned round: what is hidden is seen
import Tensors

func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
  let n = documents.count
  let numbers = Tensor(documents)
  let same = numbers.reshaped([n, 1]) .== numbers
  let allowed = same * Tensor.tri(n)
  let positions = allowed.sum(axis: -1) - 1
  return (softmax(which(allowed, -.infinity, scores), axis: -1), positions)
}
