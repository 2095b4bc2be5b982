// attnlab exercise 23-t5-buckets
// no logarithm: every distance from the last bucket on is in it
import Tensors

func buckets(_ relative: Tensor, count: Int, maxDistance: Int, bidirectional: Bool) -> Tensor {
  let side = bidirectional ? count / 2 : count
  let start = which(relative .> 0, bidirectional ? Float(side) : 0, Tensor(0))
  let distance = bidirectional ? abs(relative) : maximum(-1 * relative, 0)
  let exact = side / 2
  let shared = minimum(distance, Float(side - 1))
  return which(distance .< Float(exact), distance, shared) + start
}
