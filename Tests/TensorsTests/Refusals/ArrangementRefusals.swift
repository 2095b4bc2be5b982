import RefusalTesting
import Tensors

/// What ranking, running values, arranging and picking refuse.
let arrangementRefusals: [Refusal] = [
  Refusal(
    """
    top: 5 elements of axis 1, which has 3
      self  [2, 3]  axis 1 is 3
    """
  ) { _ = m23.top(k: 5) },
  Refusal("top: -1 elements of axis 0, which has 2") { _ = top(m23, k: -1, axis: 0) },
  Refusal("top: there is no axis -1") { _ = Tensor(1).top(k: 1) },
  Refusal(
    """
    partitioned: the index 3 is outside axis 1
      self  [2, 3]  axis 1 is 3
    """
  ) { _ = m23.partitioned(kth: 3, axis: 1) },
  Refusal("argPartition: the index -3 is outside axis 0") { _ = argPartition(m23, kth: -3, axis: 0) },
  Refusal("argPartition: there is no axis 2") { _ = argPartition(m23, kth: 0, axis: 2) },
  Refusal("median: there is no axis 2") { _ = m23.median(axis: 2) },
  Refusal("cumprod: there is no axis 2") { _ = m23.cumprod(axis: 2) },
  Refusal("cummax: there is no axis -3") { _ = cummax(m23, axis: -3) },
  Refusal("cummin: there is no axis 2") { _ = cummin(m23, axis: 2) },
  Refusal("cumsum: there is no axis 2") { _ = m23.cumsum(axis: 2, reverse: true) },
  Refusal("logCumsumExp: there is no axis 2") { _ = m23.logCumsumExp(axis: 2) },
  Refusal("logSumExp: there is no axis 2") { _ = m23.logSumExp(axes: [0, 2]) },
  Refusal("softmax: an axis is named twice") { _ = softmax(m23, axes: [1, -1]) },
  Refusal("roll: there is no axis 2") { _ = m23.roll(shift: 1, axes: [0, 2]) },
  Refusal(
    """
    diag: 3 axes, not one or two
      self  [2, 3, 5]
    """
  ) { _ = Tensor.zeros([2, 3, 5]).diag() },
  Refusal("diag: 0 axes, not one or two") { _ = diag(Tensor(1)) },
  Refusal("trace: there is no axis 1") { _ = v5.trace() },
  Refusal("trace: both axes are axis 1") { _ = trace(m23, axis1: 1, axis2: -1) },
  Refusal("unflatten: 3 elements do not fill the shape [4, 2]") { _ = m23.unflatten(axis: 1, shape: [4, 2]) },
  Refusal("unflatten: there is no axis 2") { _ = unflatten(m23, axis: 2, shape: [3]) },
  Refusal(
    """
    expandedDimensions: there is no place for axis 4
      self    [2, 3]
      places  -4 to 3
    """
  ) { _ = m23.expandedDimensions(axes: [0, 4]) },
  Refusal("expandedDimensions: an axis is named twice") { _ = m23.expandedDimensions(axes: [0, -4]) },
  Refusal("squeezed: axis 1 has the size 3, not 1") { _ = Tensor.zeros([1, 3]).squeezed(axes: [0, 1]) },
  Refusal("squeezed: an axis is named twice") { _ = Tensor.zeros([1, 3]).squeezed(axes: [0, 0]) },
  Refusal("split: 2 parts do not divide axis 1") { let _: (Tensor, Tensor) = split(m23, axis: 1) },
  Refusal("repeated: the count -1 is negative") { _ = repeated(m23, count: -1) },
  Refusal("tiled: the count -1 is negative") { _ = tiled(m23, repetitions: -1) },
  Refusal("full: the sizes 3 and 2 do not broadcast") { _ = full([2, 2], values: m23) },
  Refusal("full: a size is negative, -2") { _ = full([-2], values: Tensor(1)) },
  Refusal("meshGrid: tensor 1 has 2 axes, not one") { _ = meshGrid([v5, m23]) },
  Refusal(
    """
    tensordot: the sizes 3 and 5 differ
      a  [2, 3]  axis 1 is 3
      b  [5]     axis 0 is 5
    """
  ) { _ = tensordot(m23, v5) },
  Refusal("tensordot: 2 axes to sum over") { _ = tensordot(m23, v5, axes: 2) },
  Refusal("tensordot: 1 axis of a and 0 of b") { _ = tensordot(m23, v5, axes: ([0], [])) },
  Refusal("tensordot: there is no axis 2") { _ = tensordot(m23, v5, axes: ([2], [0])) },
  Refusal("tensordot: an axis of a is named twice") { _ = tensordot(m23, m23, axes: ((0, -2), (0, 0))) },
  Refusal(
    """
    takeAlong: the index 5 is outside axis 1
      self   [2, 3]  axis 1 is 3
      valid  -3 to 2
    """
  ) { _ = m23.takeAlong(Tensor([[5]]), axis: 1) },
  Refusal("takeAlong: the index 0.5 is not a whole number") { _ = takeAlong(m23, Tensor([[0.5]]), axis: 0) },
  Refusal("takeAlong: the numbers of axes differ, 2 and 1") { _ = m23.takeAlong(v5, axis: 0) },
  Refusal("takeAlong: the sizes 2 and 5 do not broadcast") { _ = m23.takeAlong(.zeros([5, 1]), axis: 1) },
]
