// attnlab exercise 13-packed-documents
// scores set to 0 instead of -∞: exp(0) is 1, and what is hidden keeps a weight
import Tensors

func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
  let n = documents.count
  let numbers = Tensor(documents)
  let same = numbers.reshaped([n, 1]) .== numbers
  let allowed = same * Tensor.tri(n)
  let positions = allowed.sum(axis: -1) - 1
  return (softmax(scores * allowed, axis: -1), positions)
}
