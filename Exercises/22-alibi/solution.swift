// attnlab exercise 22-alibi
import Tensors

/// Scores that lose slope × distance, for any number of heads. The last query stands at the last key.
///
/// - scores: [..., heads, n, m], n queries, m keys, n <= m
/// - returns: the same shape
func alibi(scores: Tensor) -> Tensor {
  // slopes: of the next lower power of two, then every second of twice that power
  let heads = scores.dim(-3)
  let power = powerOfTwo(upTo: heads)
  let between = geometric(2 * power)[.stride(by: 2)]
  let slopes = concatenated([geometric(power), between])[..<heads]
  // distances: the queries stand at the last places
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let places = Tensor(keys - queries..<keys).reshaped([queries, 1])
  let distances = abs(Tensor(0..<keys) - places)  // [m] - [n, 1] = [n, m]
  // loss: each head at its own rate
  let loss = slopes.reshaped([heads, 1, 1]) * distances  // [heads, n, m]
  // result: taken off the scores
  return scores - loss
}

/// Returns 2^(-8h/H) for h = 1 … H.
func geometric(_ heads: Int) -> Tensor {
  pow(Float(2), -8 * Tensor(1..<heads + 1) / Float(heads))
}

/// Returns the greatest power of two that isn't greater than a number.
func powerOfTwo(upTo number: Int) -> Int {
  var power = 1
  while 2 * power <= number { power *= 2 }
  return power
}
