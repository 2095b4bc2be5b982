// attnlab exercise 02-temperature
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  softmax(scores, axis: -1) / temperature
}
