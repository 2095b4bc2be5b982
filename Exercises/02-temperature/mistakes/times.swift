// attnlab exercise 02-temperature
// softmax of the scores times the temperature: it sharpens where it should soften
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  let divided = scores * temperature
  return softmax(divided, axis: -1)
}
