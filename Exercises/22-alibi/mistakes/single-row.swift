// attnlab exercise 22-alibi
// slope × j added to every row, which is the same only after a causal softmax
// convention BLOOM in transformers adds it like this, in front of its causal mask. Here no mask is put on.
import Tensors

func alibi(scores: Tensor) -> Tensor {
  let heads = scores.dim(-3)
  let power = powerOfTwo(upTo: heads)
  let between = geometric(2 * power)[.stride(by: 2)]
  let slopes = concatenated([geometric(power), between])[..<heads]
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let places = Tensor(keys - queries..<keys).reshaped([queries, 1])
  let distances = -1 * Tensor(0..<keys) + 0 * places
  let loss = slopes.reshaped([heads, 1, 1]) * distances
  return scores - loss
}

func geometric(_ heads: Int) -> Tensor {
  pow(Float(2), -8 * Tensor(1..<heads + 1) / Float(heads))
}

func powerOfTwo(upTo number: Int) -> Int {
  var power = 1
  while 2 * power <= number { power *= 2 }
  return power
}
