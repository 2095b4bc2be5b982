// attnlab exercise 02-temperature
// softmax that subtracts the greatest of all scores, not that of each row: a row far below it is 0 / 0
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  let divided = scores / temperature
  let powers = exp(divided - divided.max())
  return powers / powers.sum(axis: -1, keepDims: true)
}
