// attnlab exercise 23-t5-buckets
// one side on which later keys count as if they stood before
import Tensors

func buckets(_ relative: Tensor, count: Int, maxDistance: Int, bidirectional: Bool) -> Tensor {
  let side = bidirectional ? count / 2 : count
  let start = which(relative .> 0, bidirectional ? Float(side) : 0, Tensor(0))
  let distance = abs(relative)
  let exact = side / 2
  let share = log(distance / Float(exact)) / log(Tensor(Float(maxDistance) / Float(exact)))
  let far = Float(exact) + floor(share * Float(side - exact))
  let shared = minimum(far, Float(side - 1))
  return which(distance .< Float(exact), distance, shared) + start
}
