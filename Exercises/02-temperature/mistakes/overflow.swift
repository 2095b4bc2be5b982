// attnlab exercise 02-temperature
// softmax without subtracting the greatest score first: exp overflows
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  let divided = scores / temperature
  return exp(divided) / exp(divided).sum(axis: -1, keepDims: true)
}
