// attnlab exercise 07-causal-mask
// a mask aligned at the top left: with more keys than queries the newest are never seen
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let allowed = Tensor.tri(scores.dim(-2), m: scores.dim(-1))
  return softmax(which(allowed, scores, -.infinity), axis: -1)
}
