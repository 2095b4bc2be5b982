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
  let later = (relative .> 0).asType(.float32)
  let start = later * Float(bidirectional ? side : 0)
  // distance: nothing is negative after this
  let distance = bidirectional ? abs(relative) : which(relative .< 0, -1 * relative, Tensor(0))
  // shared: e, and one more for each border that lies at or below the distance
  let exact = side / 2
  let ratio = Float(maxDistance) / Float(exact)
  var shared = Tensor.zeros(relative.shape) + Float(exact)
  for step in 1..<max(2, side - exact) where step < side - exact {
    let border = Float(exact) * pow(Tensor(ratio), Float(step) / Float(side - exact))
    shared = shared + (distance .>= border - 0.001).asType(.float32)
  }
  // result: near distances as they are
  return which(distance .< Float(exact), distance, shared) + start
}
