import RefusalTesting
import Tensors

/// What the operations of several steps refuse.
let fusedRefusals: [Refusal] = [
  Refusal(
    """
    rotatedPairs: the turns are not cosines and sines
      turns  [3, 5, 2]
    """
  ) { _ = Tensor.zeros([5, 7]).rotatedPairs(by: .zeros([3, 5, 2]), neighbours: true) },
  Refusal(
    """
    rotatedPairs: 4 pairs need 8 features, not 7
      self   [5, 7]
      turns  [2, 5, 4]
    """
  ) { _ = Tensor.zeros([5, 7]).rotatedPairs(by: .zeros([2, 5, 4]), neighbours: false) },
  Refusal(
    """
    rotatedPairs: the sizes 3 and 5 do not broadcast
      turns    [3]  axis 0 is 3
      vectors  [5]  axis 0 is 5
    """
  ) { _ = Tensor.zeros([5, 7]).rotatedPairs(by: .zeros([2, 3, 2]), neighbours: true) },
  Refusal("standardised: there is no axis -1") { _ = Tensor(1).standardised(eps: 0) },
  Refusal("dividedByRootMeanSquare: there is no axis -1") { _ = Tensor(1).dividedByRootMeanSquare(eps: 0) },
  Refusal("coded: there is no axis -1") { _ = Tensor(1).coded(steps: 127, isSymmetric: true) },
  Refusal(
    """
    coded: there are no elements
      self  [5, 0]  axis 1 is 0
    """
  ) { _ = Tensor.zeros([5, 0]).coded(steps: 127, isSymmetric: true) },
  Refusal("scaledSum: the parts [2, 3, 5] do not fit 3 rows and 7 columns") {
    _ = Tensor.zeros([2, 3, 5]).scaledSum(rows: .zeros([3, 1]), columns: .zeros([7, 1]), shift: nil)
  },
  Refusal(
    """
    jensenShannonDivergences: 2 axes, not at least three
      self  [2, 3]
    """
  ) { _ = m23.jensenShannonDivergences() },
]
