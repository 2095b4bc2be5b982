// attnlab exercise 05-scaled-scores
// Q Kᵀ multiplied by √dₖ instead of divided
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = keys.swappedAxes(-1, -2)
  let scores = matmul(queries, turned)
  return scores * Float(keys.dim(-1)).squareRoot()
}
