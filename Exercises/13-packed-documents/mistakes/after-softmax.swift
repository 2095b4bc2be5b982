// attnlab exercise 13-packed-documents
// softmax masked afterwards: the rows no longer sum to 1
import Tensors

func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
  let n = documents.count
  let numbers = Tensor(documents)
  let same = numbers.reshaped([n, 1]) .== numbers
  let allowed = same * Tensor.tri(n)
  let positions = allowed.sum(axis: -1) - 1
  return (softmax(scores, axis: -1) * allowed, positions)
}
