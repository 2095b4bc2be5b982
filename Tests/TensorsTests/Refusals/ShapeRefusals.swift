import RefusalTesting
import Tensors

/// What changes of shape refuse.
let shapeRefusals: [Refusal] = [
  Refusal(
    """
    shape3: 2 axes, not 3
      self  [2, 3]
    """
  ) { _ = m23.shape3 },
  Refusal("shape2: 1 axis, not 2") { _ = v5.shape2 },
  Refusal("shape4: 1 axis, not 4") { _ = v5.shape4 },
  Refusal("transposed: [0] is not an order of 2 axes") { _ = m23.transposed(axis: 0) },
  Refusal("shape: [3, 9223372036854775807] has too many elements to count") {
    _ = Tensor.ones([3]).repeated(count: .max, axis: 0)
  },
  Refusal("shape: [2, 9223372036854775807] has too many elements to count") {
    _ = Tensor.ones([2, 3]).tiled(repetitions: [.max, 2])
  },
  Refusal("shape: [9223372036854775807, 2] has too many elements to count") { _ = Tensor.zeros([.max, 2]) },
  Refusal("shape: [2, 4611686018427387904] has too many elements to count") { _ = Tensor.eye(2, m: 1 << 62) },
  Refusal("shape: [3, 9223372036854775807] has too many elements to count") {
    _ = Tensor([1, 2]).reshaped([3, .max])
  },
  Refusal(
    """
    reshaped: 6 elements do not fill the shape [5, 2]
      self    [2, 3]
      given   6 elements
      wanted  [5, 2], 5 × 2 = 10 elements
    """
  ) { _ = m23.reshaped([5, 2]) },
  Refusal(
    """
    reshaped: 6 elements do not fill the shape [5, -1]
      self    [2, 3]
      given   6 elements
      wanted  [5, -1], a multiple of 5 elements
    """
  ) { _ = m23.reshaped(5, -1) },
  Refusal(
    """
    reshaped: a size is negative in [-2, -3]
      self  [2, 3]
    """
  ) { _ = m23.reshaped(-2, -3) },
  Refusal(
    """
    reshaped: -1 stands more than once in [-1, -1]
      self  [2, 3]
    """
  ) { _ = m23.reshaped(-1, -1) },
  Refusal("dim: there is no axis -3") { _ = m23.dim(-3) },
  Refusal("swappedAxes: there is no axis 2") { _ = m23.swappedAxes(0, 2) },
  Refusal("movedAxis: there is no axis 2") { _ = m23.movedAxis(source: 2, destination: 0) },
  Refusal("flattened: there is no axis 2") { _ = m23.flattened(start: 2) },
  Refusal(
    """
    transposed: [0, 0] is not an order of 2 axes
      self  [2, 3]
      name each axis once
    """
  ) { _ = m23.transposed(0, 0) },
  Refusal(
    """
    expandedDimensions: there is no place for axis 3
      self    [2, 3]
      places  -3 to 2
    """
  ) { _ = m23.expandedDimensions(axis: 3) },
  Refusal(
    """
    squeezed: axis 1 has the size 3, not 1
      self  [2, 3]  axis 1 is 3
    """
  ) { _ = m23.squeezed(axis: 1) },
]
