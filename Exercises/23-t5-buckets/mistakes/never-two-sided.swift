// attnlab exercise 23-t5-buckets
// one side, also where two are asked for
import Tensors

func buckets(_ relative: Tensor, count: Int, maxDistance: Int, bidirectional: Bool) -> Tensor {
  let side = count
  let start = which(relative .> 0, Float(0), Tensor(0))
  let distance = maximum(-1 * relative, 0)
  let exact = side / 2
  let share = log(distance / Float(exact)) / log(Tensor(Float(maxDistance) / Float(exact)))
  let far = Float(exact) + floor(share * Float(side - exact))
  let shared = minimum(far, Float(side - 1))
  return which(distance .< Float(exact), distance, shared) + start
}
