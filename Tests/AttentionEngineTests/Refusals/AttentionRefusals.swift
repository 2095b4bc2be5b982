import AttentionEngine
import RefusalTesting
import Tensors

private let queries = Tensor.zeros([2, 5, 7])
private let keys = Tensor.zeros([2, 11, 7])
private let values = Tensor.zeros([2, 11, 3])

/// What attention, its masks and its softmax refuse.
let attentionRefusals: [Refusal] = [
  Refusal(
    """
    attention: queries and keys differ in features, 7 and 13
      queries  [2, 5, 7]    axis 2 is 7
      keys     [2, 11, 13]  axis 2 is 13
    """
  ) { _ = scaledDotProductAttention(queries: queries, keys: .zeros([2, 11, 13]), values: values) },
  Refusal(
    """
    attention: keys and values differ in count, 11 and 13
      keys    [2, 11, 7]  axis 1 is 11
      values  [2, 13, 3]  axis 1 is 13
    """
  ) { _ = scaledDotProductAttention(queries: queries, keys: keys, values: .zeros([2, 13, 3])) },
  Refusal(
    """
    attention: values need two axes, tokens and features
      queries  [2, 5, 7]
      keys     [2, 11, 7]
      values   [3]
    """
  ) { _ = scaledDotProductAttention(queries: queries, keys: keys, values: .zeros([3])) },
  Refusal(
    """
    attention: the leading axes do not broadcast
      queries  [3, 5, 7]
      keys     [2, 11, 7]
      values   [2, 11, 3]
      axes     the last two are tokens and features, the ones before batch and heads
    """
  ) { _ = scaledDotProductAttention(queries: .zeros([3, 5, 7]), keys: keys, values: values) },
  Refusal(
    """
    attention: queries and keys differ in features, 7 and 13
      queries  [2, 5, 7]  axis 2 is 7
      keys     [3, 13]    axis 1 is 13
    """
  ) { _ = dotProductScores(queries: queries, keys: .zeros([3, 13])) },
  Refusal(
    """
    attention: keys need two axes, tokens and features
      queries  [2, 5, 7]
      keys     [7]
    """
  ) { _ = scaledScores(queries: queries, keys: .zeros([7])) },
  Refusal(
    """
    mask: the sizes 7 and 11 do not broadcast
      mask    [5, 7]      axis 1 is 7
      scores  [2, 5, 11]  axis 2 is 11
    """
  ) {
    let mask = AttentionMask.causal(queries: 5, keys: 7)
    _ = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
  },
  Refusal("padding: the length 9 is not from 0 to 7") { _ = AttentionMask.padding(lengths: [9], keys: 7) },
  Refusal(
    """
    &&: the sizes 5 and 7 do not broadcast
      left   [3, 5]  axis 1 is 5
      right  [3, 7]  axis 1 is 7
    """
  ) { _ = AttentionMask.causal(queries: 3, keys: 5) && .causal(queries: 3, keys: 7) },
  Refusal(
    """
    ||: the sizes 5 and 7 do not broadcast
      left   [3, 5]  axis 1 is 5
      right  [3, 7]  axis 1 is 7
    """
  ) { _ = AttentionMask.causal(queries: 3, keys: 5) || .causal(queries: 3, keys: 7) },
  Refusal(
    """
    ||: an additive mask cannot be combined by ||
      left   [2]
      right  [2]
      make it Boolean with AttentionMask.allowing(mask.allowed)
    """
  ) { _ = AttentionMask.additive([0, 1]) || .allowing([0, 1]) },
  Refusal(
    """
    !: an additive mask cannot be turned round
      mask  [2]
      make it Boolean with AttentionMask.allowing(mask.allowed)
    """
  ) { _ = !AttentionMask.additive([0, 1]) },
  Refusal(
    """
    attention: query 1 may attend to no key
      scores  [2, 2]
    """
  ) {
    let mask = AttentionMask.allowing([[true, true], [false, false]]).emptyRows(.refuse)
    _ = scaledDotProductAttention(queries: .ones([2, 3]), keys: .ones([2, 3]), values: .ones([2, 5]), mask: mask)
  },
  Refusal("softmax: the temperature 0.0 is not above 0") { _ = softmax(queries, axis: -1, temperature: 0) },
  Refusal(
    """
    softmaxGradient: the shapes of weights and upstream differ
      weights   [2, 5, 7]
      upstream  [2, 11, 7]
    """
  ) { _ = softmaxGradient(weights: queries, upstream: keys) },
  Refusal(
    """
    softmaxJacobian: a scalar has no weights
      weights  []
    """
  ) { _ = softmaxJacobian(weights: Tensor(1)) },
  Refusal(
    """
    entropy: there is no axis 3
      weights  [2, 5, 7]
      axes     -3 to 2
    """
  ) { _ = entropy(of: queries, axis: 3) },
  Refusal("AttentionSize: the window 0 is not at least 1") {
    _ = AttentionSize(heads: 2, queries: 3, keys: 5, features: 7, valueFeatures: 2, window: 0)
  },
  Refusal("AttentionSize: the number of queries -3 is not at least 0") {
    _ = AttentionSize(heads: 2, queries: -3, keys: 5, features: 7, valueFeatures: 2)
  },
  Refusal("AttentionSize: 4 key heads do not divide 6 query heads") {
    _ = AttentionSize(heads: 6, keyHeads: 4, queries: 3, keys: 5, features: 7, valueFeatures: 2)
  },
]
