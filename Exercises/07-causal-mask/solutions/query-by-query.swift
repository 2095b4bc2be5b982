// attnlab exercise 07-causal-mask
import Tensors

/// Query by query: each row is cut off behind the query's own key, and zeros are put there.
func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let front = Array(scores.shape.dropLast(2))
  let rows = (0..<queries).map { query -> Tensor in
    let seen = keys - queries + query + 1
    let weights = softmax(scores[.ellipsis, query, ..<seen], axis: -1)
    return concatenated([weights, Tensor.zeros(front + [keys - seen])], axis: -1)
  }
  return stacked(rows, axis: -2)
}
