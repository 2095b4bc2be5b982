// attnlab exercise 09-stable-softmax
// exp(s - log Σ exp s): where scores are large, their logarithm is large too, and has few digits left behind the point
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let logarithm = logSumExp(scores, axis: axis, keepDims: true)
  return exp(scores - which(logarithm .== -.infinity, 0, logarithm))
}
