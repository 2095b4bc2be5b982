// attnlab exercise 05-scaled-scores
// Q Kᵀ without the division by √dₖ
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  matmul(queries, keys.swappedAxes(-1, -2))
}
