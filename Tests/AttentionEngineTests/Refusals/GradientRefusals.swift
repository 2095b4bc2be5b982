import AttentionEngine
import RefusalTesting
import Tensors

private let queries = Tensor.zeros([6, 5, 7])
private let keys = Tensor.zeros([2, 11, 7])
private let values = Tensor.zeros([2, 11, 3])
private let upstream = Tensor.zeros([6, 5, 3])

/// What the gradients of attention refuse.
let gradientRefusals: [Refusal] = [
  Refusal(
    """
    scaledDotProductAttentionGradient: the shapes of upstream and output differ
      upstream  [5, 3]
      output    [2, 5, 3]
    """
  ) {
    _ = scaledDotProductAttentionGradient(
      queries: .zeros([5, 7]), keys: keys, values: values, upstream: .zeros([5, 3]))
  },
  Refusal(
    """
    attention: queries and keys differ in features, 7 and 13
      queries  [5, 7]       axis 1 is 7
      keys     [2, 11, 13]  axis 2 is 13
    """
  ) {
    _ = scaledDotProductAttentionGradient(
      queries: .zeros([5, 7]), keys: .zeros([2, 11, 13]), values: values, upstream: .zeros([2, 5, 3]))
  },
  Refusal(
    """
    summed: the sizes 3 and 7 do not broadcast
      to    [5, 3]     axis 1 is 3
      self  [6, 5, 7]  axis 2 is 7
    """
  ) { _ = queries.summed(to: [5, 3]) },
  Refusal(
    """
    summed: to has more axes than self
      to    [1, 6, 5, 7]
      self  [6, 5, 7]
    """
  ) { _ = queries.summed(to: [1, 6, 5, 7]) },
  Refusal(
    """
    groupedQueryAttentionGradient: 2 key heads do not divide 5 query heads
      queries  [5, 5, 7]   axis 0 is 5
      keys     [2, 11, 7]  axis 0 is 2
    """
  ) {
    _ = groupedQueryAttentionGradient(
      queries: .zeros([5, 5, 7]), keys: keys, values: values, upstream: .zeros([5, 5, 3]))
  },
  Refusal(
    """
    groupedQueryAttentionGradient: 0 key heads do not divide 6 query heads
      queries  [6, 5, 7]   axis 0 is 6
      keys     [0, 11, 7]  axis 0 is 0
    """
  ) {
    _ = groupedQueryAttentionGradient(
      queries: queries, keys: .zeros([0, 11, 7]), values: .zeros([0, 11, 3]), upstream: upstream)
  },
  Refusal(
    """
    groupedQueryAttentionGradient: keys and values differ in heads, 2 and 3
      keys    [2, 11, 7]  axis 0 is 2
      values  [3, 11, 3]  axis 0 is 3
    """
  ) {
    _ = groupedQueryAttentionGradient(queries: queries, keys: keys, values: .zeros([3, 11, 3]), upstream: upstream)
  },
  Refusal(
    """
    groupedQueryAttentionGradient: keys need three axes, heads, tokens and features
      queries  [6, 5, 7]
      keys     [11, 7]
      values   [2, 11, 3]
    """
  ) { _ = groupedQueryAttentionGradient(queries: queries, keys: .zeros([11, 7]), values: values, upstream: upstream) },
  Refusal(
    """
    groupedQueryAttentionGradient: the shapes of upstream and output differ
      upstream  [2, 5, 3]
      output    [6, 5, 3]
    """
  ) { _ = groupedQueryAttentionGradient(queries: queries, keys: keys, values: values, upstream: .zeros([2, 5, 3])) },
  Refusal(
    """
    attention: keys and values differ in count, 11 and 13
      keys    [2, 11, 7]  axis 1 is 11
      values  [2, 13, 3]  axis 1 is 13
    """
  ) {
    _ = groupedQueryAttentionGradient(queries: queries, keys: keys, values: .zeros([2, 13, 3]), upstream: upstream)
  },
  Refusal(
    """
    mask: the sizes 2 and 6 do not broadcast
      mask    [2, 5, 11]  axis 0 is 2
      scores  [6, 5, 11]  axis 0 is 6
    """
  ) {
    _ = groupedQueryAttentionGradient(
      queries: queries, keys: keys, values: values, upstream: upstream, mask: .additive(.zeros([2, 5, 11])))
  },
]
