// attnlab exercise 05-scaled-scores
// `keys.T`, which turns all axes round, where the last two alone should change places: a batch comes out last
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = keys.T
  let scores = matmul(queries, turned)
  return scores / Float(keys.dim(-1)).squareRoot()
}
