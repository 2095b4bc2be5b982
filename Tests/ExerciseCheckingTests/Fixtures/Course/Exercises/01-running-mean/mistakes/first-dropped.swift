// attnlab exercise 01-running-mean
// a mean that forgets the first value:
// it is never put into the state
import Tensors

func step(_ value: Tensor, state: [Tensor]) -> (mean: Tensor, state: [Tensor]) {
  if state.isEmpty { return (value, [value * 0, Tensor(1)]) }
  let (sum, count) = (state[0] + value, state[1] + 1)
  return (sum / count, [sum, count])
}
