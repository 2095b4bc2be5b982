// attnlab exercise 07-causal-mask
// a mask aligned at the top left: with more keys than queries the newest are never seen
// convention PyTorch's `is_causal` aligns its mask at the top left. Asked for is the bottom right, where the last
// query stands at the last key.
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  let allowed = Tensor.tri(scores.dim(-2), m: scores.dim(-1))
  return softmax(which(allowed, scores, -.infinity), axis: -1)
}
