// attnlab exercise 05-scaled-scores
// Q Kᵀ multiplied by √dₖ instead of divided
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  matmul(queries, keys.swappedAxes(-1, -2)) * Float(keys.dim(-1)).squareRoot()
}
