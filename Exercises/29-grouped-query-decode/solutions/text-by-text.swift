// attnlab exercise 29-grouped-query-decode
// text by text and head by head: cut to its length, a cache needs no mask
import Tensors

func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  let (heads, kvHeads) = (queries.dim(1), keys.dim(1))
  let scale = 1 / Float(queries.dim(-1)).squareRoot()
  let texts = lengths.enumerated().map { text, length in
    stacked(
      (0..<heads).map { head in
        let shared = head / (heads / kvHeads)
        let scores = matmul(keys[text, shared, 0..<length], queries[text, head]) * scale  // [length]
        return matmul(softmax(scores, axis: -1), values[text, shared, 0..<length])
      })
  }
  return stacked(texts)
}
