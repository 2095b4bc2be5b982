// attnlab exercise 23-t5-buckets
import Tensors

/// The bucket of each relative position, as in T5.
///
/// - relative: any shape; the key's place less the query's
/// - count: the number of buckets, of both sides together
/// - maxDistance: the distance from which on all share the last bucket
/// - bidirectional: two-sided or one-sided
/// - returns: that shape, whole numbers from 0 to count - 1
func buckets(_ relative: Tensor, count: Int, maxDistance: Int, bidirectional: Bool) -> Tensor {
  // start: what comes after has buckets of its own, if there are two sides
  let side = bidirectional ? count / 2 : count
  let start = which(relative .> 0, bidirectional ? Float(side) : 0, Tensor(0))
  // distance: how far back, or how far in either direction
  let distance = bidirectional ? abs(relative) : maximum(-1 * relative, 0)
  // shared: the far distances, by the logarithm, the last bucket taking the rest
  let exact = side / 2
  let share = log(distance / Float(exact)) / log(Tensor(Float(maxDistance) / Float(exact)))
  let far = Float(exact) + floor(share * Float(side - exact))
  let shared = minimum(far, Float(side - 1))
  // result: near distances as they are
  return which(distance .< Float(exact), distance, shared) + start
}
