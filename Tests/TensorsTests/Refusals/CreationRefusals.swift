import RefusalTesting
import Tensors

/// What new tensors refuse.
let creationRefusals: [Refusal] = [
  Refusal("Tensor: 4 values do not fill the shape [3]") { _ = Tensor(1...4, [3]) },
  Refusal("Tensor: 2 values do not fill the shape [3]") { _ = Tensor([1, 2], [3], dtype: .int32) },
  Refusal("arange: from 0.0 to inf by 1.0 there is no end") { _ = Tensor.arange(0, .infinity) },
  Refusal("arange: from 0.0 to nan by 1.0 there is no end") { _ = Tensor.arange(0, .nan) },
  Refusal("arange: from 0.0 to 1.0 by 1e-30 there is no end") { _ = Tensor.arange(0, 1, step: 1e-30) },
  Refusal(
    """
    Tensor: 5 values do not fill the shape [2, 3]
      given   5 elements
      wanted  [2, 3], 2 × 3 = 6 elements
    """
  ) { _ = Tensor([1, 2, 3, 4, 5], [2, 3]) },
  Refusal(
    """
    Tensor: the rows differ in length
      give every row the same number of elements
    """
  ) { _ = Tensor([[1, 2], [3]]) },
  Refusal("Tensor: the rows differ in length") { let _: Tensor = [[1, 2], [3]] },
  Refusal(
    """
    full: a size is negative, -2
      shape  [3, -2]
    """
  ) { _ = Tensor.full([3, -2], values: 1) },
  Refusal("arange: the step is zero") { _ = Tensor.arange(0, 1, step: 0) },
  Refusal("randInt: there is no whole number from 3 to below 3") { _ = Tensor.randInt(low: 3, high: 3, [2], seed: 1) },
]
