// attnlab exercise 22-alibi
// the right slopes in order of their size, and so at other heads
import Tensors

func alibi(scores: Tensor) -> Tensor {
  let heads = scores.dim(-3)
  let power = powerOfTwo(upTo: heads)
  let between = geometric(2 * power)[.stride(by: 2)]
  let slopes = concatenated([geometric(power), between])[..<heads].sorted()[.stride(by: -1)]
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let places = Tensor(keys - queries..<keys).reshaped([queries, 1])
  let distances = abs(Tensor(0..<keys) - places)
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
