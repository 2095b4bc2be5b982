// attnlab exercise 22-alibi
import Tensors

/// Head by head, with the exponent of its slope; the distances are counted with whole numbers.
func alibi(scores: Tensor) -> Tensor {
  let (heads, queries, keys) = (scores.dim(-3), scores.dim(-2), scores.dim(-1))
  var power = 1
  while 2 * power <= heads { power *= 2 }
  let distances = (0..<queries).flatMap { query in
    (0..<keys).map { key in Float(abs(key - (keys - queries + query))) }
  }
  let loss = Tensor(distances, [queries, keys])
  return stacked(
    (0..<heads).map { head -> Tensor in
      let eighths = head < power ? Float(head + 1) / Float(power) : Float(2 * (head - power) + 1) / Float(2 * power)
      let slope = pow(Float(2), Tensor(-8 * eighths))
      return scores[.ellipsis, head, 0..., 0...] - slope * loss
    }, axis: -3)
}
