import RefusalTesting
import Tensors

/// What reductions along an axis refuse.
let reductionRefusals: [Refusal] = [
  Refusal(
    """
    softmax: there is no axis 2
      self  [2, 3]
      axes  -2 to 1
    """
  ) { _ = softmax(m23, axis: 2) },
  Refusal(
    """
    softmax: there is no axis -1
      self  []
      axes  none, it is a scalar
    """
  ) { _ = softmax(Tensor(1), axis: -1) },
  Refusal("logSoftmax: there is no axis 2") { _ = logSoftmax(m23, axis: 2) },
  Refusal("logSumExp: there is no axis 2") { _ = logSumExp(m23, axis: 2) },
  Refusal("sum: there is no axis 2") { _ = m23.sum(axis: 2) },
  Refusal(
    """
    sum: an axis is named twice
      self  [2, 3]
      axes  [1, -1]
    """
  ) { _ = m23.sum(axes: [1, -1]) },
  Refusal("mean: there is no axis 2") { _ = m23.mean(axis: 2) },
  Refusal("product: there is no axis 2") { _ = m23.product(axis: 2) },
  Refusal("variance: there is no axis 2") { _ = m23.variance(axis: 2) },
  Refusal("std: there is no axis 2") { _ = m23.std(axis: 2) },
  Refusal(
    """
    max: there are no elements
      self  [2, 0]  axis 1 is 0
    """
  ) { _ = Tensor.zeros([2, 0]).max(axis: 1) },
  Refusal("max: there is no axis 2") { _ = m23.max(axis: 2) },
  Refusal("min: there are no elements") { _ = Tensor.zeros([0]).min() },
  Refusal("argMax: there are no elements") { _ = Tensor.zeros([0]).argMax() },
  Refusal("argMin: there is no axis 2") { _ = m23.argMin(axis: 2) },
  Refusal("sorted: there is no axis 2") { _ = m23.sorted(axis: 2) },
  Refusal("argSort: there is no axis 2") { _ = m23.argSort(axis: 2) },
  Refusal("cumsum: there is no axis 2") { _ = m23.cumsum(axis: 2) },
]
