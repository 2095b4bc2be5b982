// attnlab exercise 05-scaled-scores
// the weights, not the scores: softmax comes later
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Float(keys.dim(-1)).squareRoot()
  return softmax(scores, axis: -1)
}
