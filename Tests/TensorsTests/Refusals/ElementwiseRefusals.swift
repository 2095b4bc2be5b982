import RefusalTesting
import Tensors

/// What functions of elements and pairs of elements refuse.
let elementwiseRefusals: [Refusal] = [
  Refusal(
    """
    logAddExp: the sizes 3 and 5 do not broadcast
      a  [2, 3]  axis 1 is 3
      b  [5]     axis 0 is 5
    """
  ) { _ = logAddExp(m23, v5) },
  Refusal("atan2: the sizes 3 and 5 do not broadcast") { _ = atan2(m23, v5) },
  Refusal("floorDivide: the sizes 3 and 5 do not broadcast") { _ = m23.floorDivide(v5) },
  Refusal("remainder: the sizes 3 and 5 do not broadcast") { _ = remainder(m23, v5) },
  Refusal("divmod: the sizes 3 and 5 do not broadcast") { _ = divmod(m23, v5) },
  Refusal("%: the sizes 3 and 5 do not broadcast") { _ = m23 % v5 },
  Refusal("**: the sizes 3 and 5 do not broadcast") { _ = m23 ** v5 },
  Refusal(
    """
    **: a whole number to the power -1
      for fractions, write x.asType(.float32) ** -1
    """
  ) { _ = Tensor([2, 4] as [Int32]) ** -1 },
  Refusal("pow: a whole number to the power -2") { _ = pow(3, Tensor([1, -2] as [Int8])) },
  Refusal(".&&: the sizes 3 and 5 do not broadcast") { _ = m23 .&& v5 },
  Refusal(".||: the sizes 3 and 5 do not broadcast") { _ = logicalOr(m23, v5) },
  Refusal("isClose: the sizes 3 and 5 do not broadcast") { _ = isClose(m23, v5) },
  Refusal("all: there is no axis 2") { _ = m23.all(axis: 2) },
  Refusal("any: an axis is named twice") { _ = any(m23, axes: [0, -2]) },
]
