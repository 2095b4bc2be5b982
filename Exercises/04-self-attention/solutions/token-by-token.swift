// attnlab exercise 04-self-attention
import Tensors

/// One soft lookup after the other: each token's query in the table of all keys and values.
func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  let rows = (0..<tokens.dim(0)).map { place in
    let query = matmul(tokens[place], wq)  // [d] × [d, k] = [k]
    let weights = softmax(matmul(keys, query), axis: -1)  // [n]
    return matmul(weights, values)  // [v]
  }
  return stacked(rows)
}
