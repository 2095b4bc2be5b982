// attnlab exercise 23-t5-buckets
// the query's own place among what comes after
import Tensors

func buckets(_ relative: Tensor, count: Int, maxDistance: Int, bidirectional: Bool) -> Tensor {
  let side = bidirectional ? count / 2 : count
  let start = which(relative .>= 0, bidirectional ? Float(side) : 0, Tensor(0))
  let distance = bidirectional ? abs(relative) : maximum(-1 * relative, 0)
  let exact = side / 2
  let share = log(distance / Float(exact)) / log(Tensor(Float(maxDistance) / Float(exact)))
  let far = Float(exact) + floor(share * Float(side - exact))
  let shared = minimum(far, Float(side - 1))
  return which(distance .< Float(exact), distance, shared) + start
}
