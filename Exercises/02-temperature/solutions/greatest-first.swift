// attnlab exercise 02-temperature
import Tensors

/// The same, the greatest score subtracted before the division: in `Float` this is the more exact way.
func tempered(scores: Tensor, temperature: Float) -> Tensor {
  let greatest = scores.max(axis: -1, keepDims: true)
  let powers = exp((scores - greatest) / temperature)
  return powers / powers.sum(axis: -1, keepDims: true)
}
