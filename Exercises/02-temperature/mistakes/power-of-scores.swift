// attnlab exercise 02-temperature
// scores raised to the power 1/T and divided by their sum, without exponentials
import Tensors

func tempered(scores: Tensor, temperature: Float) -> Tensor {
  let powers = scores.pow(1 / temperature)
  return powers / powers.sum(axis: -1, keepDims: true)
}
