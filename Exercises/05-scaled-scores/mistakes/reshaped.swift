// attnlab exercise 05-scaled-scores
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = keys.reshaped(keys.shape.dropLast(2) + [keys.dim(-1), keys.dim(-2)])
  return matmul(queries, turned) / Float(keys.dim(-1)).squareRoot()
}
