import RefusalTesting
import Tensors

/// What indices refuse.
let indexingRefusals: [Refusal] = [
  Refusal(
    """
    at.add: the sizes 3 and 2 do not broadcast
      values  [3]  axis 0 is 3
      part    [2]  axis 0 is 2
    """
  ) { _ = v5.at[[0, 1]].add(Tensor([1, 2, 3])) },
  Refusal(
    """
    item: 6 elements, not one
      self  [2, 3]
      pick one by its index, self[0, 0]
    """
  ) { _ = m23.item() },
  Refusal("item: 3 elements, not one") { let _: Float = m23[0] },
  Refusal(
    """
    subscript: the index 3 is outside axis 1
      self   [2, 3]  axis 1 is 3
      valid  -3 to 2
    """
  ) { _ = m23[0, 3] as Tensor },
  Refusal(
    """
    subscript: the range 1..<4 is outside axis 1
      self   [2, 3]  axis 1 is 3
      valid  0..<3
    """
  ) { _ = m23[0..., 1..<4] as Tensor },
  Refusal(
    """
    subscript: 3 indices for 2 axes
      self  [2, 3]
    """
  ) { _ = m23[0, 0, 0] as Tensor },
  Refusal("subscript: .ellipsis stands more than once") { _ = m23[.ellipsis, .ellipsis] as Tensor },
  Refusal(
    """
    subscript: the sizes 5 and 3 do not broadcast
      new   [5]  axis 0 is 5
      part  [3]  axis 0 is 3
    """
  ) {
    var copy = m23
    copy[0] = v5
  },
  Refusal(
    """
    take: the index 2 is outside axis 0
      self   [2, 3]  axis 0 is 2
      valid  -2 to 1
    """
  ) { _ = take(m23, Tensor([0, 2]), axis: 0) },
  Refusal("take: the index 0.5 is not a whole number") { _ = take(m23, Tensor(0.5), axis: 0) },
  Refusal(
    """
    diagonal: both axes are axis 1
      self  [2, 3]  axis 1 is 3
    """
  ) { _ = m23.diagonal(axis1: 1, axis2: -1) },
  Refusal("diagonal: there is no axis 1") { _ = v5.diagonal() },
]
