// attnlab exercise 13-packed-documents
// positions that run on: they should begin again with each document
import Tensors

func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
  let n = documents.count
  let numbers = Tensor(documents)
  let same = numbers.reshaped([n, 1]) .== numbers
  let allowed = same * Tensor.tri(n)
  let positions = allowed.sum(axis: -1) - 1
  return (softmax(which(allowed, scores, -.infinity), axis: -1), Tensor(0..<n))
}
