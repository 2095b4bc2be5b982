// attnlab exercise 05-scaled-scores
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = keys.T
  let scores = matmul(queries, turned)
  return scores / Float(keys.dim(-1))
}
