// attnlab exercise 01-running-mean
// the sum of the values, which is never divided
import Tensors

func step(_ value: Tensor, state: [Tensor]) -> (mean: Tensor, state: [Tensor]) {
  let sum = state.isEmpty ? value : state[0] + value
  return (sum, [sum, state.isEmpty ? Tensor(1) : state[1] + 1])
}
