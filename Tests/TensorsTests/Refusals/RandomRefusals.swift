import RefusalTesting
import Tensors

/// What random numbers and keys refuse.
let randomRefusals: [Refusal] = [
  Refusal("split: a key has no -1 children") { _ = split(key: key(1), into: -1) },
  Refusal("randInt: there is no whole number from 3 to below 3") { _ = randInt(3..<3, [2], key: key(1)) },
  Refusal("randInt: there is no whole number from 3 to below 2") { _ = randInt(low: 3, high: 2, seed: 1) },
  Refusal("permutation: there is no axis 2") { _ = permutation(m23, axis: 2, seed: 1) },
  Refusal(
    """
    bernoulli: the probability 2 is outside 0 to 1
      p  [2, 3]
    """
  ) { _ = bernoulli(m23, key: key(1)) },
  Refusal("bernoulli: the probability nan is outside 0 to 1") { _ = bernoulli(.nan, [2], seed: 1) },
  Refusal("bernoulli: the probability -0.5 is outside 0 to 1") { _ = bernoulli(-0.5, seed: 1) },
  Refusal(
    """
    bernoulli: the sizes 5 and 3 do not broadcast
      p      [5]     axis 0 is 5
      shape  [2, 3]  axis 1 is 3
    """
  ) { _ = bernoulli(v5 / 5, [2, 3], seed: 1) },
  Refusal(
    """
    categorical: no outcome is possible, all logits are -inf
      logits  [2, 3]
      row     [0]
    """
  ) { _ = categorical(log(m23 * 0), key: key(1)) },
  Refusal(
    """
    categorical: no outcome is possible, all logits are -inf
      logits  [5]
    """
  ) { _ = categorical(log(v5 * 0), seed: 1) },
  Refusal(
    """
    categorical: a logit is nan
      logits  [2, 3]
      row     [1]
    """
  ) { _ = categorical(Tensor([[1, -.infinity, 0], [.nan, 2, 3]]), count: 2, seed: 1) },
  Refusal("categorical: a logit is inf") { _ = categorical(Tensor([1, .infinity]), seed: 1) },
  Refusal("categorical: there are no outcomes") { _ = categorical(Tensor.zeros([2, 0]), seed: 1) },
  Refusal("categorical: there is no axis -1") { _ = categorical(Tensor(1), seed: 1) },
  Refusal("categorical: the count -1 is negative") { _ = categorical(m23, count: -1, seed: 1) },
  Refusal(
    """
    categorical: the sizes 2 and 3 do not broadcast
      rows   [2]  axis 0 is 2
      shape  [3]  axis 0 is 3
    """
  ) { _ = categorical(m23, shape: [3], seed: 1) },
  Refusal("truncatedNormal: there is no number from 2.0 to below 1.0") {
    _ = truncatedNormal(low: 2, high: 1, seed: 1)
  },
  Refusal("truncatedNormal: there is no number from nan to below 1.0") {
    _ = truncatedNormal(low: .nan, high: 1, seed: 1)
  },
  Refusal("truncatedNormal: no normal number is as large as 40.0") { _ = truncatedNormal(40..<41, seed: 1) },
  Refusal("truncatedNormal: no normal number is as small as -40.0") {
    _ = truncatedNormal(low: -.infinity, high: -40, seed: 1)
  },
]
