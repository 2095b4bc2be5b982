import RefusalTesting
import Tensors

/// What joining, splitting and repeating refuse.
let joiningRefusals: [Refusal] = [
  Refusal("concatenated: there are no tensors") { _ = concatenated([]) },
  Refusal(
    """
    concatenated: the sizes 3 and 5 differ
      tensor 0  [2, 3]  axis 1 is 3
      tensor 1  [2, 5]  axis 1 is 5
      axis      0 is joined; all others must agree
    """
  ) { _ = concatenated([m23, .zeros([2, 5])]) },
  Refusal(
    """
    concatenated: the numbers of axes differ, 2 and 1
      tensor 0  [2, 3]
      tensor 1  [5]
    """
  ) { _ = concatenated([m23, v5]) },
  Refusal("concatenated: there is no axis 2") { _ = concatenated([m23], axis: 2) },
  Refusal(
    """
    stacked: the shapes [2, 3] and [5] differ
      tensor 0  [2, 3]
      tensor 1  [5]
    """
  ) { _ = stacked([m23, v5]) },
  Refusal("stacked: there are no tensors") { _ = stacked([]) },
  Refusal(
    """
    split: 2 parts do not divide axis 1
      self  [2, 3]  axis 1 is 3
    """
  ) { _ = m23.split(parts: 2, axis: 1) },
  Refusal("split: the places [5, 2] do not rise within axis 0") { _ = m23.split(indices: [5, 2]) },
  Refusal("repeated: the count -1 is negative") { _ = m23.repeated(count: -1, axis: 0) },
  Refusal("repeated: there is no axis 2") { _ = m23.repeated(count: 2, axis: 2) },
  Refusal("tiled: the count -1 is negative") { _ = m23.tiled(repetitions: [-1]) },
  Refusal("tril: 1 axis, not at least two") { _ = v5.tril() },
  Refusal("triu: no axes, not at least two") { _ = Tensor(1).triu() },
]
