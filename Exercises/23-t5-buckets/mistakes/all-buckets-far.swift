// attnlab exercise 23-t5-buckets
// a logarithm spread over all buckets of a side, not over those that are left
import Tensors

func buckets(_ relative: Tensor, count: Int, maxDistance: Int, bidirectional: Bool) -> Tensor {
  let side = bidirectional ? count / 2 : count
  let start = which(relative .> 0, bidirectional ? Float(side) : 0, Tensor(0))
  let distance = bidirectional ? abs(relative) : maximum(-1 * relative, 0)
  let exact = side / 2
  let share = log(distance / Float(exact)) / log(Tensor(Float(maxDistance) / Float(exact)))
  let far = Float(exact) + floor(share * Float(side))
  let shared = minimum(far, Float(side - 1))
  return which(distance .< Float(exact), distance, shared) + start
}
