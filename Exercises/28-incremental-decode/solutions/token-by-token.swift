// attnlab exercise 28-incremental-decode
// one row of scores at a time: what isn't in the cache yet needs no mask
import Tensors

func decode(
  queries: Tensor, keys: Tensor, values: Tensor, cache: [Tensor]
) -> (output: Tensor, cache: [Tensor]) {
  var (allKeys, allValues) = (cache[0], cache[1])
  var outputs: [Tensor] = []
  for i in 0..<queries.dim(1) {
    allKeys = concatenated([allKeys, keys[0..., i..<i + 1]], axis: 1)
    allValues = concatenated([allValues, values[0..., i..<i + 1]], axis: 1)
    let scores = matmul(queries[0..., i..<i + 1], allKeys.swappedAxes(-1, -2)) / Float(queries.dim(-1)).squareRoot()
    outputs.append(matmul(softmax(scores, axis: -1), allValues))
  }
  return (concatenated(outputs, axis: 1), [allKeys, allValues])
}
