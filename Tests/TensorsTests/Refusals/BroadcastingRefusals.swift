import RefusalTesting
import Tensors

/// What operations of two tensors refuse.
let broadcastingRefusals: [Refusal] = [
  Refusal(
    """
    +: the sizes 3 and 5 do not broadcast
      left   [2, 3]  axis 1 is 3
      right  [5]     axis 0 is 5
    """
  ) { _ = m23 + v5 },
  Refusal(
    """
    -: the sizes 3 and 2 do not broadcast
      left   [2, 3]  axis 1 is 3
      right  [2]     axis 0 is 2
      try right.expandedDimensions(axis: -1), shape [2, 1]; a reduction leaves the axis there with keepDims: true
    """
  ) { _ = m23 - m23.mean(axis: 1) },
  Refusal("*: the sizes 3 and 5 do not broadcast") { _ = m23 * v5 },
  Refusal("/: the sizes 3 and 5 do not broadcast") { _ = m23 / v5 },
  Refusal(".<: the sizes 3 and 5 do not broadcast") { _ = m23 .< v5 },
  Refusal(".<=: the sizes 3 and 5 do not broadcast") { _ = m23 .<= v5 },
  Refusal(".>: the sizes 3 and 5 do not broadcast") { _ = m23 .> v5 },
  Refusal(".>=: the sizes 3 and 5 do not broadcast") { _ = m23 .>= v5 },
  Refusal(".==: the sizes 3 and 5 do not broadcast") { _ = m23 .== v5 },
  Refusal(".!=: the sizes 3 and 5 do not broadcast") { _ = m23 .!= v5 },
  Refusal(
    """
    maximum: the sizes 3 and 5 do not broadcast
      a  [2, 3]  axis 1 is 3
      b  [5]     axis 0 is 5
    """
  ) { _ = maximum(m23, v5) },
  Refusal("minimum: the sizes 3 and 5 do not broadcast") { _ = minimum(m23, v5) },
  Refusal("pow: the sizes 3 and 5 do not broadcast") { _ = pow(m23, v5) },
  Refusal(
    """
    which: the sizes 3 and 5 do not broadcast
      condition  [2, 3]  axis 1 is 3
      a          [5]     axis 0 is 5
    """
  ) { _ = which(m23, v5, m23) },
  Refusal(
    """
    which: the sizes 3 and 5 do not broadcast
      condition  [2, 3]  axis 1 is 3
      b          [5]     axis 0 is 5
    """
  ) { _ = which(m23, m23, v5) },
  Refusal(
    """
    broadcast: the sizes 2 and 5 do not broadcast
      self  [2, 3]  axis 0 is 2
      to    [5, 3]  axis 0 is 5
    """
  ) { _ = m23.broadcast(to: [5, 3]) },
  Refusal(
    """
    broadcast: self has more axes than to
      self  [2, 3]
      to    [3]
    """
  ) { _ = m23.broadcast(to: [3]) },
]
