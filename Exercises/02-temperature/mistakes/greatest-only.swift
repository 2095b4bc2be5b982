// attnlab exercise 02-temperature
// all of the weight for the greatest score, at any temperature
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  let greatest = scores.max(axis: -1, keepDims: true)
  return softmax(which(scores .== greatest, 0, -.infinity), axis: -1)
}
