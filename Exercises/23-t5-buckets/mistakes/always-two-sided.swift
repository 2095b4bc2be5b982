// attnlab exercise 23-t5-buckets
// two sides, also where one is asked for
import Tensors

func buckets(_ relative: Tensor, count: Int, maxDistance: Int, bidirectional: Bool) -> Tensor {
  let side = count / 2
  let start = which(relative .> 0, Float(side), Tensor(0))
  let distance = abs(relative)
  let exact = side / 2
  let share = log(distance / Float(exact)) / log(Tensor(Float(maxDistance) / Float(exact)))
  let far = Float(exact) + floor(share * Float(side - exact))
  let shared = minimum(far, Float(side - 1))
  return which(distance .< Float(exact), distance, shared) + start
}
