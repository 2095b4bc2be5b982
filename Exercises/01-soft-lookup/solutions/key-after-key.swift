// attnlab exercise 01-soft-lookup
import Tensors

/// Key after key: what has been summed so far shrinks whenever a greater score comes.
func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  var greatest = Tensor(-Float.infinity)
  var total = Tensor(Float(0))
  var mixed = Tensor.zeros([values.dim(1)])
  for place in 0..<keys.dim(0) {
    let score = (keys[place] * query).sum()
    let next = maximum(greatest, score)
    let (kept, added) = (exp(greatest - next), exp(score - next))
    total = total * kept + added
    mixed = mixed * kept + values[place] * added
    greatest = next
  }
  return mixed / total
}
