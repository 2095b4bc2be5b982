// attnlab exercise 05-scaled-scores
// Q Kᵀ without the division by √dₖ
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = keys.swappedAxes(-1, -2)
  let scores = matmul(queries, turned)
  return scores
}
