// attnlab exercise 01-running-mean
import Tensors

/// The mean of all values so far, and the state for the next call.
func step(_ value: Tensor, state: [Tensor]) -> (mean: Tensor, state: [Tensor]) {
  let sum = state.isEmpty ? value : state[0] + value
  let count = state.isEmpty ? Tensor(1) : state[1] + 1
  return (sum / count, [sum, count])
}
