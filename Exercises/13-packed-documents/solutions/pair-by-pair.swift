// attnlab exercise 13-packed-documents
import Tensors

/// Each pair of tokens is looked at by itself, and what is forbidden is written down as a number to be added.
func packedWeights(scores: Tensor, documents: [Int]) -> (Tensor, Tensor) {
  let count = documents.count
  let bias = (0..<count * count).map { pair -> Float in
    let (query, key) = (pair / count, pair % count)
    return key <= query && documents[key] == documents[query] ? 0 : -Float.infinity
  }
  let positions = (0..<count).map { token in Float(documents[..<token].filter { $0 == documents[token] }.count) }
  return (softmax(scores + Tensor(bias, [count, count]), axis: -1), Tensor(positions))
}
