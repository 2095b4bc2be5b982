// attnlab exercise 13-packed-documents
// a mask of a large negative number, such as -10⁹, instead of -∞: below scores that are lower still the hidden ones are seen
import Tensors

func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
  let n = documents.count
  let numbers = Tensor(documents)
  let same = numbers.reshaped([n, 1]) .== numbers
  let allowed = same * Tensor.tri(n)
  let positions = allowed.sum(axis: -1) - 1
  return (softmax(which(allowed, scores, -1e9), axis: -1), positions)
}
