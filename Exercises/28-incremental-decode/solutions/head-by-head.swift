// attnlab exercise 28-incremental-decode
import Tensors

/// Head by head, with what lies ahead written down as -∞ to be added.
func decode(
  queries: Tensor, keys: Tensor, values: Tensor, cache: [Tensor]
) -> (output: Tensor, cache: [Tensor]) {
  let (past, new) = (cache[0].dim(1), queries.dim(1))
  let bias = (0..<new).flatMap { row in (0..<past + new).map { $0 <= past + row ? Float(0) : -Float.infinity } }
  let ahead = Tensor(bias, [new, past + new])
  let allKeys = concatenated([cache[0], keys], axis: 1)
  let allValues = concatenated([cache[1], values], axis: 1)
  let outputs = (0..<queries.dim(0)).map { head -> Tensor in
    let scores = matmul(queries[head], allKeys[head].T) / Float(keys.dim(-1)).squareRoot()
    return matmul(softmax(scores + ahead, axis: -1), allValues[head])
  }
  return (stacked(outputs), [allKeys, allValues])
}
