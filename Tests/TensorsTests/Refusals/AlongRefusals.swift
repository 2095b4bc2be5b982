import RefusalTesting
import Tensors

/// What indices along an axis refuse.
let alongRefusals: [Refusal] = [
  Refusal(
    """
    takeAlong: the numbers of axes differ, 2 and 1
      self     [2, 3]
      indices  [5]
    """
  ) { _ = m23.takeAlong(v5, axis: 1) },
  Refusal(
    """
    takeAlong: the sizes 2 and 5 do not broadcast
      self     [2, 3]  axis 0 is 2
      indices  [5, 3]  axis 0 is 5
    """
  ) { _ = m23.takeAlong(.zeros([5, 3]), axis: 1) },
  Refusal("takeAlong: there is no axis 2") { _ = takeAlong(m23, m23, axis: 2) },
  Refusal(
    """
    takeAlong: the index 3 is outside axis 1
      self   [2, 3]  axis 1 is 3
      valid  -3 to 2
    """
  ) { _ = m23.takeAlong([[0, 3]], axis: 1) },
  Refusal("takeAlong: the index -4 is outside axis 1") { _ = m23.takeAlong([[-4]], axis: 1) },
  Refusal(
    """
    takeAlong: the index 0 is outside axis 0
      self   [0]  axis 0 is 0
      valid  none, it is empty
    """
  ) { _ = Tensor.zeros([0]).takeAlong([0], axis: 0) },
  Refusal(
    """
    takeAlong: the index 0.5 is not a whole number
      indices  [1, 1]
    """
  ) { _ = m23.takeAlong([[0.5]], axis: 1) },
  Refusal("takeAlong: the index nan is not a whole number") { _ = takeAlong(v5, Tensor([Float.nan])) },
  Refusal(
    """
    putAlong: the sizes 5 and 1 do not broadcast
      indices  [5, 2]  axis 0 is 5
      self     [1, 3]  axis 0 is 1
    """
  ) { _ = (m23[..<1] as Tensor).putAlong(.zeros([5, 2]), values: Tensor(1), axis: 1) },
  Refusal(
    """
    putAlong: the sizes 5 and 3 do not broadcast
      values   [5]     axis 0 is 5
      indices  [2, 3]  axis 1 is 3
    """
  ) { _ = putAlong(m23, .zeros([1, 3]), values: v5, axis: 1) },
  Refusal("putAlong: the index 2 is outside axis 0") { _ = m23.putAlong([[2]], values: Tensor(1), axis: 0) },
  Refusal("addAlong: the numbers of axes differ, 2 and 1") { _ = m23.addAlong(v5, values: v5, axis: 0) },
]
