// attnlab exercise 02-temperature
// softmax over the first axis, not the last
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  let divided = scores / temperature
  return softmax(divided, axis: 0)
}
