import RefusalTesting
import Tensors

/// What padding and norms refuse.
let normRefusals: [Refusal] = [
  Refusal(
    """
    padded: 1 width for 2 axes
      self  [2, 3]
      give one width, or a pair, for each axis
    """
  ) { _ = m23.padded(widths: [1]) },
  Refusal(
    """
    padded: the width -1 is negative
      self  [2, 3]
    """
  ) { _ = m23.padded(width: [1, -1]) },
  Refusal(
    """
    padded: the value has 5 elements, not one
      value  [5]
    """
  ) { _ = padded(m23, width: 1, value: v5) },
  Refusal(
    """
    padded: axis 1 has no edge to repeat
      self  [2, 0]  axis 1 is 0
    """
  ) { _ = padded(Tensor.zeros([2, 0]), width: 1, mode: .edge) },
  Refusal(
    """
    IntOrPair: 3 numbers, not two
      given  [1, 2, 3]
      write one number for both sides, or two in brackets
    """
  ) { _ = m23.padded(width: [1, 2, 3]) },
  Refusal("norm: there is no axis 2") { _ = m23.norm(axis: 2) },
  Refusal("norm: there is no axis -3") { _ = norm(m23, ord: 1, axes: [0, -3]) },
  Refusal("norm: an axis is named twice") { _ = m23.norm(axes: [1, -1]) },
  Refusal(
    """
    norm: the order fro needs two axes, not 1
      self  [2, 3]
    """
  ) { _ = m23.norm(ord: .fro, axis: 1) },
  Refusal(
    """
    norm: an order needs one axis or two, not 3
      self  [2, 3, 5]
      name the axis of the vectors, or leave out the order for the length of all elements
    """
  ) { _ = norm(Tensor.zeros([2, 3, 5]), ord: 1) },
  Refusal("norm: an order needs one axis or two, not 0") { _ = Tensor(1).norm(ord: 1) },
  Refusal("norm: matrices have no norm of order 3.0") { _ = m23.norm(ord: 3) },
  Refusal("norm: there are no elements") { _ = Tensor.zeros([0]).norm(ord: .infinity) },
  Refusal("norm: there are no elements") { _ = Tensor.zeros([2, 0]).norm(ord: 1) },
]
