import RefusalTesting
import Tensors

/// What products refuse.
let productRefusals: [Refusal] = [
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [3, 7]  axis 1 is 7
      right  [5, 7]  axis 0 is 5
      try matmul(left, right.T)
    """
  ) { _ = matmul(.zeros([3, 7]), .zeros([5, 7])) },
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [5, 7]  axis 1 is 7
      right  [5, 3]  axis 0 is 5
      try matmul(left.T, right)
    """
  ) { _ = matmul(.zeros([5, 7]), .zeros([5, 3])) },
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [2, 3, 7]  axis 2 is 7
      right  [2, 5, 7]  axis 1 is 5
      try matmul(left, right.swappedAxes(-1, -2))
    """
  ) { _ = matmul(.zeros([2, 3, 7]), .zeros([2, 5, 7])) },
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [3, 7]   axis 1 is 7
      right  [5, 11]  axis 0 is 5
    """
  ) { _ = matmul(.zeros([3, 7]), .zeros([5, 11])) },
  Refusal(
    """
    matmul: the inner sizes differ, 7 and 5
      left   [5, 7]  axis 1 is 7
      right  [5, 7]  axis 0 is 5
      try matmul(left, right.T): [5, 5], or matmul(left.T, right): [7, 7]
    """
  ) { _ = matmul(.zeros([5, 7]), .zeros([5, 7])) },
  Refusal(
    """
    matmul: the sizes 2 and 3 do not broadcast
      left   [2, 5, 7]   axis 0 is 2
      right  [3, 7, 11]  axis 0 is 3
    """
  ) { _ = matmul(.zeros([2, 5, 7]), .zeros([3, 7, 11])) },
  Refusal(
    """
    matmul: the inner sizes differ, 2 and 5
      left   [5, 2]  axis 1 is 2
      right  [5, 5]  axis 0 is 5
      try matmul(right, left): [5, 2], or matmul(left.T, right): [2, 5]
    """
  ) { _ = matmul(.ones([5, 2]), .ones([5, 5])) },
  Refusal(
    """
    matmul: the sizes 5 and 4 do not broadcast
      left   [2, 5, 4, 8]  axis 1 is 5
      right  [2, 4, 8, 5]  axis 1 is 4
      try matmul(left.swappedAxes(1, 2), right)
    """
  ) { _ = matmul(.ones([2, 5, 4, 8]), .ones([2, 4, 8, 5])) },
  Refusal(
    """
    matmul: a scalar has no axis to multiply along
      left   []
      right  [2, 3]
      write left * right
    """
  ) { _ = matmul(Tensor(2), m23) },
  Refusal(
    """
    inner: the last sizes differ, 3 and 5
      left   [2, 3]  axis 1 is 3
      right  [5]     axis 0 is 5
    """
  ) { _ = inner(m23, v5) },
]
