// attnlab exercise 23-t5-buckets
import Tensors

/// Number by number, with plain Swift but for the logarithm.
func buckets(_ relative: Tensor, count: Int, maxDistance: Int, bidirectional: Bool) -> Tensor {
  let side = bidirectional ? count / 2 : count
  let exact = side / 2
  func bucket(_ distance: Int) -> Int {
    guard distance >= exact else { return distance }
    let (far, whole) = (Float(distance) / Float(exact), Float(maxDistance) / Float(exact))
    let share = (log(Tensor(far)) / log(Tensor(whole))).item(Float.self)
    return min(exact + Int(share * Float(side - exact)), side - 1)
  }
  let numbers = relative.asType(.float32).asArray(Float.self).map { number -> Float in
    let place = Int(number)
    if place <= 0 { return Float(bucket(-place)) }
    return Float(bidirectional ? side + bucket(place) : 0)
  }
  return Tensor(numbers, relative.shape)
}
