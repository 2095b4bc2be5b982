// attnlab exercise 22-alibi
// 2^(-8h/H) for any number of heads: other slopes unless H is a power of two
import Tensors

func alibi(scores: Tensor) -> Tensor {
  let heads = scores.dim(-3)
  let slopes = geometric(heads)
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let places = Tensor(keys - queries..<keys).reshaped([queries, 1])
  let distances = abs(Tensor(0..<keys) - places)
  let loss = slopes.reshaped([heads, 1, 1]) * distances
  return scores - loss
}

func geometric(_ heads: Int) -> Tensor {
  pow(Float(2), -8 * Tensor(1..<heads + 1) / Float(heads))
}
