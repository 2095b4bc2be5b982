// attnlab exercise 13-packed-documents
import Tensors

/// Softmax over what is in the token's own document and not later, and positions that begin again with each document.
///
/// - scores: [..., n, n]
/// - documents: n numbers, the document of each token
/// - returns: weights [..., n, n], positions [n]
func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
  var starts: [Int] = []  // for each token the place at which its document begins
  for (place, document) in documents.enumerated() {
    let goesOn = place > 0 && documents[place - 1] == document
    starts.append(goesOn ? starts[place - 1] : place)
  }
  let places = Tensor(0..<documents.count)
  let begins = Tensor(starts)
  let own = places.reshaped([documents.count, 1])
  let late = places .> own
  let early = places .< begins.reshaped([documents.count, 1])
  let hidden = which(late, 1, early)
  return (softmax(which(hidden, -.infinity, scores), axis: -1), places - begins)
}
