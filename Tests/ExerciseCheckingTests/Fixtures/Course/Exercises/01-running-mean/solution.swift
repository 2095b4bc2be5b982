// attnlab exercise 01-running-mean
import Tensors

/// The mean of all values so far, and the state for the next call.
func step(_ value: Tensor, state: [Tensor]) -> (mean: Tensor, state: [Tensor]) {
  // sum: of what came before, and the new value
  let sum = state.isEmpty ? value : state[0] + value
  // count: one more than before
  let count = state.isEmpty ? Tensor(1) : state[1] + 1
  // result: the mean, and what the next call needs
  return (sum / count, [sum, count])
}
