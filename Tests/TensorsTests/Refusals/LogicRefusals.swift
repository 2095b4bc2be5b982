import RefusalTesting
import Tensors

/// What logic refuses.
let logicRefusals: [Refusal] = [
  Refusal(
    """
    .&&: the sizes 3 and 5 do not broadcast
      left   [2, 3]  axis 1 is 3
      right  [5]     axis 0 is 5
    """
  ) { _ = m23 .&& v5 },
  Refusal(".||: the sizes 3 and 5 do not broadcast") { _ = m23 .|| v5 },
  Refusal(
    """
    all: there is no axis 2
      self  [2, 3]
      axes  -2 to 1
    """
  ) { _ = m23.all(axis: 2) },
  Refusal("any: there is no axis -3") { _ = any(m23, axes: [0, -3]) },
  Refusal("any: an axis is named twice") { _ = m23.any(axes: [1, -1]) },
]
