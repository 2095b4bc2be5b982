// attnlab exercise 01-running-mean
import Tensors

/// The mean of all values so far, and the state for the next call.
func step(_ value: Tensor, state: [Tensor]) -> (mean: Tensor, state: [Tensor]) {
  (Tensor.zeros(like: value), [Tensor.zeros(like: value), Tensor(0)])
}
