// attnlab exercise 05-scaled-scores
// Q Kᵀ divided by the root of how many queries there are, not of their features
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = keys.swappedAxes(-1, -2)
  let scores = matmul(queries, turned)
  return scores / Float(queries.dim(-2)).squareRoot()
}
