// attnlab exercise 05-scaled-scores
// the weights, not the scores: softmax comes later
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = keys.swappedAxes(-1, -2)
  let scores = matmul(queries, turned)
  return softmax(scores / Float(keys.dim(-1)).squareRoot(), axis: -1)
}
