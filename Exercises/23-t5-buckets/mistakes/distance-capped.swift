// attnlab exercise 23-t5-buckets
// a distance that is capped at the maximal one, where the bucket has to be: it reaches one bucket too many
import Tensors

func buckets(_ relative: Tensor, count: Int, maxDistance: Int, bidirectional: Bool) -> Tensor {
  let side = bidirectional ? count / 2 : count
  let start = which(relative .> 0, bidirectional ? Float(side) : 0, Tensor(0))
  let distance = bidirectional ? abs(relative) : maximum(-1 * relative, 0)
  let exact = side / 2
  let share = log(minimum(distance, Float(maxDistance)) / Float(exact)) / log(Tensor(Float(maxDistance) / Float(exact)))
  let far = Float(exact) + floor(share * Float(side - exact))
  let shared = far
  return which(distance .< Float(exact), distance, shared) + start
}
