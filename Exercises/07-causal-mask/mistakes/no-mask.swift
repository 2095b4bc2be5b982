// attnlab exercise 07-causal-mask
import Tensors

func causalWeights(_ scores: Tensor) -> Tensor {
  softmax(scores, axis: -1)
}
