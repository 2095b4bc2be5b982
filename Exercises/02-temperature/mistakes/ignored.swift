// attnlab exercise 02-temperature
// plain softmax, at any temperature
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  softmax(scores, axis: -1)
}
