// attnlab exercise 13-packed-documents
import Tensors

/// Softmax over what is in the token's own document and not later, and positions that begin again with each document.
///
/// - scores: [..., n, n]
/// - documents: n numbers, the document of each token
/// - returns: weights [..., n, n], positions [n]
func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
  // allowed: the same document, and not later
  let numbers = Tensor(documents)
  let same = numbers.reshaped([documents.count, 1]) .== numbers  // [n, 1] against [n] = [n, n]
  let allowed = same * Tensor.tri(documents.count)
  // masked: a forbidden score becomes -∞
  let masked = which(allowed, scores, -.infinity)
  // positions: a token sees itself and as many as stand before it
  let positions = allowed.sum(axis: -1) - 1
  // result: softmax along the keys, and the positions
  return (softmax(masked, axis: -1), positions)
}
