// attnlab exercise 05-scaled-scores
// keys that were reshaped to [d, m] instead of transposed: their numbers are shuffled
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = keys.reshaped(keys.shape.dropLast(2) + [keys.dim(-1), keys.dim(-2)])
  let scores = matmul(queries, turned)
  return scores / Float(keys.dim(-1)).squareRoot()
}
