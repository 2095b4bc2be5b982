// attnlab exercise 02-temperature
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  let weights = softmax(scores, axis: -1)
  return weights.pow(1 / temperature)
}
