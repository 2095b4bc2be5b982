// attnlab exercise 02-temperature
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  let all = (scores / temperature).flattened()
  return softmax(all, axis: 0).reshaped(scores.shape)
}
