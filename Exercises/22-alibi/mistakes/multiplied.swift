// attnlab exercise 22-alibi
// scores multiplied by their loss
import Tensors

func alibi(scores: Tensor) -> Tensor {
  let heads = scores.dim(-3)
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  var power = 1
  while 2 * power <= heads { power *= 2 }
  let between = geometric(2 * power)[.stride(by: 2)]
  let slopes = concatenated([geometric(power), between])[..<heads].reshaped([heads, 1, 1])
  let i = Tensor(keys - queries..<keys).reshaped([queries, 1])
  let distances = abs(Tensor(0..<keys) - i)
  return scores * (-1 * slopes * distances)
}

func geometric(_ heads: Int) -> Tensor {
  pow(Float(2), -8 * Tensor(1..<heads + 1) / Float(heads))
}
