// attnlab exercise 13-packed-documents
import Tensors

/// Softmax over what is in the token's own document and not later, and positions that begin again with each document.
///
/// - scores: [..., n, n]
/// - documents: n numbers, the document of each token
/// - returns: weights [..., n, n], positions [n]
func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
  (Tensor.zeros(like: scores), Tensor.zeros([documents.count]))
}
