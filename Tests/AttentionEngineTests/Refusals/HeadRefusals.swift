import AttentionEngine
import RefusalTesting
import Tensors

private let attention = MultiHeadAttention(
  dimensions: 6, numHeads: 2, keyInputDimensions: 7, valueInputDimensions: 11, seed: 1)
private let (queries, keys, values) = (Tensor.zeros([5, 6]), Tensor.zeros([3, 7]), Tensor.zeros([3, 11]))
private let shared = GroupedQueryAttention(dimensions: 6, numHeads: 6, numKeyHeads: 2, seed: 1)
private let trace = attention.traced(queries, keys: keys, values: values)

private func linear(_ input: Int, _ output: Int) -> Linear { Linear(input, output, seed: 1) }

/// What heads, shared or removed, refuse.
let headRefusals: [Refusal] = [
  Refusal(
    """
    splitHeads: 3 heads do not divide 7 features
      input  [5, 7]  axis 1 is 7
    """
  ) { _ = splitHeads(.zeros([5, 7]), heads: 3) },
  Refusal("splitHeads: 0 heads do not divide 7 features") { _ = splitHeads(.zeros([5, 7]), heads: 0) },
  Refusal("splitHeads: -7 heads do not divide 7 features") { _ = splitHeads(.zeros([5, 7]), heads: -7) },
  Refusal(
    """
    splitHeads: the input needs two axes, tokens and features
      input  [6]
    """
  ) { _ = splitHeads(.zeros([6]), heads: 3) },
  Refusal(
    """
    mergedHeads: the input needs three axes, heads, tokens and features
      input  [5, 7]
    """
  ) { _ = mergedHeads(.zeros([5, 7])) },
  Refusal(
    """
    multiHeadAttention: 4 heads do not divide the 6 features of the queries
      queries' weight  [6, 6]  axis 0 is 6
    """
  ) { _ = MultiHeadAttention(dimensions: 6, numHeads: 4, seed: 1) },
  Refusal("multiHeadAttention: 2 heads do not divide the 5 features of the values") {
    _ = MultiHeadAttention(dimensions: 6, numHeads: 2, valueDimensions: 5, seed: 1)
  },
  Refusal("multiHeadAttention: 0 heads are not above 0") {
    _ = MultiHeadAttention(dimensions: 6, numHeads: 0, seed: 1)
  },
  Refusal("linear: the sizes 6 and 0 are not both above 0") {
    _ = MultiHeadAttention(dimensions: 6, numHeads: 2, valueDimensions: 0, seed: 1)
  },
  Refusal(
    """
    multiHeadAttention: a head's queries and keys differ in features, 4 and 3
      queries' weight  [8, 5]  axis 0 is 8
      keys' weight     [6, 5]  axis 0 is 6
    """
  ) {
    _ = MultiHeadAttention(
      numHeads: 2, queryProjection: linear(5, 8), keyProjection: linear(5, 6), valueProjection: linear(5, 8),
      outProjection: linear(8, 5))
  },
  Refusal(
    """
    multiHeadAttention: the heads give 8 features, the output projection takes 6
      values' weight   [8, 5]  axis 0 is 8
      output's weight  [5, 6]  axis 1 is 6
    """
  ) {
    _ = MultiHeadAttention(
      numHeads: 2, queryProjection: linear(5, 8), keyProjection: linear(5, 8), valueProjection: linear(5, 8),
      outProjection: linear(6, 5))
  },
  Refusal("multiHeadAttention: 5 heads do not divide the 6 features of the queries") {
    var changed = attention
    changed.numHeads = 5
    _ = changed(queries, keys: keys, values: values)
  },
  Refusal("multiHeadAttention: 0 heads are not above 0") {
    var changed = attention
    changed.numHeads = 0
    _ = changed.headDimensions
  },
  Refusal(
    """
    linear: the weight gives 6 features, the bias has 11
      weight  [6, 6]  axis 0 is 6
      bias    [11]
    """
  ) {
    var changed = attention
    changed.queryProjection.bias = .zeros([11])
    _ = changed.removingHeads([1])
  },
  Refusal("multiHeadAttention: 2 heads do not divide the 0 features of the keys") {
    _ = MultiHeadAttention(
      numHeads: 2, queryProjection: linear(5, 8), keyProjection: Linear(weight: .zeros([0, 5])),
      valueProjection: linear(5, 8), outProjection: linear(8, 5))
  },
  Refusal(
    """
    multiHeadAttention: the keys have 11 features, their projection takes 7
      keys    [3, 11]  axis 1 is 11
      weight  [6, 7]   axis 1 is 7
    """
  ) { _ = attention(queries, keys: values, values: values) },
  Refusal(
    """
    multiHeadAttention: keys and values differ in count, 3 and 2
      keys    [3, 7]   axis 0 is 3
      values  [2, 11]  axis 0 is 2
    """
  ) { _ = attention(queries, keys: keys, values: .zeros([2, 11])) },
  Refusal(
    """
    multiHeadAttention: queries need two axes, tokens and features
      queries  [6]
      keys     [3, 7]
      values   [3, 11]
    """
  ) { _ = attention(.zeros([6]), keys: keys, values: values) },
  Refusal(
    """
    multiHeadAttention: the leading axes do not broadcast
      queries  [5, 5, 6]
      keys     [3, 3, 7]
      values   [3, 11]
    """
  ) { _ = attention(.zeros([5, 5, 6]), keys: .zeros([3, 3, 7]), values: values) },
  Refusal("multiHeadAttention: the keys have 6 features, their projection takes 7") { _ = attention(queries) },
  Refusal(
    """
    mask: the sizes 3 and 2 do not broadcast
      mask    [3, 5, 3]     axis 0 is 3
      scores  [3, 2, 5, 3]  axis 1 is 2
      try mask.acrossHeads(), shape [3, 1, 5, 3]
    """
  ) {
    let mask = AttentionMask.allowing(Tensor.ones([3, 5, 3]))
    _ = attention(.zeros([3, 5, 6]), keys: .zeros([3, 3, 7]), values: .zeros([3, 3, 11]), mask: mask)
  },
  Refusal(
    """
    mask: the sizes 5 and 3 do not broadcast
      mask    [5, 5]     axis 1 is 5
      scores  [2, 5, 3]  axis 2 is 3
    """
  ) { _ = attention(queries, keys: keys, values: values, mask: .causal(queries: 5, keys: 5)) },
  Refusal(
    """
    removingHeads: there is no head 2
      heads  0 to 1
    """
  ) { _ = attention.removingHeads([0, 2]) },
  Refusal("removingHeads: there is no head -1") { _ = attention.removingHeads([-1]) },
  Refusal("removingHeads: head 1 is named twice") { _ = attention.removingHeads([1, 1]) },
  Refusal(
    """
    removingHeads: no head is left
      heads  0 to 1
    """
  ) { _ = attention.removingHeads([1, 0]) },
  Refusal("ablatedOutput: there is no head 2") { _ = attention.ablatedOutput(of: trace, heads: [2], by: .zero) },
  Refusal("ablatedOutput: head 1 is named twice") {
    _ = attention.ablatedOutput(of: trace, heads: [1, 1], by: .mean)
  },
  Refusal(
    """
    ablatedOutput: the run is not one of 1 heads with 3 features each
      heads' outputs  [2, 5, 3]
    """
  ) { _ = attention.removingHeads([1]).ablatedOutput(of: trace, heads: [0], by: .mean) },
  Refusal(
    """
    headContributions: the run is not one of 1 heads with 3 features each
      heads' outputs  [2, 5, 3]
    """
  ) { _ = attention.removingHeads([1]).headContributions(to: trace) },
  Refusal(
    """
    groupedQueryAttention: 4 key heads do not divide 6 query heads
      queries  [6, 5, 7]  axis 0 is 6
      keys     [4, 3, 7]  axis 0 is 4
    """
  ) { _ = groupedQueryAttention(queries: .zeros([6, 5, 7]), keys: .zeros([4, 3, 7]), values: .zeros([4, 3, 2])) },
  Refusal("groupedQueryAttention: 0 key heads do not divide 6 query heads") {
    _ = groupedQueryAttention(queries: .zeros([6, 5, 7]), keys: .zeros([0, 3, 7]), values: .zeros([0, 3, 2]))
  },
  Refusal("groupedQueryAttention: 2 key heads do not divide 0 query heads") {
    _ = groupedQueryAttention(queries: .zeros([0, 5, 7]), keys: .zeros([2, 3, 7]), values: .zeros([2, 3, 2]))
  },
  Refusal(
    """
    groupedQueryAttention: keys and values differ in heads, 2 and 3
      keys    [2, 3, 7]  axis 0 is 2
      values  [3, 3, 2]  axis 0 is 3
    """
  ) { _ = groupedQueryAttention(queries: .zeros([6, 5, 7]), keys: .zeros([2, 3, 7]), values: .zeros([3, 3, 2])) },
  Refusal(
    """
    groupedQueryAttention: keys need three axes, heads, tokens and features
      queries  [6, 5, 7]
      keys     [3, 7]
      values   [3, 2]
    """
  ) { _ = groupedQueryAttention(queries: .zeros([6, 5, 7]), keys: .zeros([3, 7]), values: .zeros([3, 2])) },
  Refusal("attention: queries and keys differ in features, 7 and 5") {
    _ = tracedGroupedQueryAttention(queries: .zeros([6, 5, 7]), keys: .zeros([2, 3, 5]), values: .zeros([2, 3, 2]))
  },
  Refusal("groupedQueryAttention: 4 key heads do not divide 6 query heads") {
    _ = GroupedQueryAttention(dimensions: 6, numHeads: 6, numKeyHeads: 4, seed: 1)
  },
  Refusal("groupedQueryAttention: 0 key heads do not divide 6 query heads") {
    _ = GroupedQueryAttention(dimensions: 6, numHeads: 6, numKeyHeads: 0, seed: 1)
  },
  Refusal("groupedQueryAttention: 4 heads do not divide 6 features") {
    _ = GroupedQueryAttention(dimensions: 6, numHeads: 4, numKeyHeads: 2, seed: 1)
  },
  Refusal("groupedQueryAttention: the heads give 6 features, the output projection takes 5") {
    _ = GroupedQueryAttention(
      numHeads: 6, numKeyHeads: 2, queryProjection: linear(6, 6), keyProjection: linear(6, 2),
      valueProjection: linear(6, 2), outProjection: linear(5, 6))
  },
  Refusal("groupedQueryAttention: the queries have 7 features, their projection takes 6") {
    _ = shared(.zeros([3, 7]))
  },
  Refusal("groupedQueryAttention: keys and values differ in count, 3 and 2") {
    _ = shared(queries, keys: .zeros([3, 6]), values: .zeros([2, 6]))
  },
  Refusal(
    """
    headDistances: the weights need three axes, heads, queries and keys
      weights  [5, 7]
    """
  ) { _ = headDistances(weights: .zeros([5, 7])) },
  Refusal(
    """
    headDistances: there are no queries
      weights  [2, 0, 7]
    """
  ) { _ = headDistances(weights: .zeros([2, 0, 7])) },
  Refusal(
    """
    headDistances: the weight -0.5 is below 0
      weights  [1, 1, 2]
    """
  ) { _ = headDistances(weights: [[[1.5, -0.5]]]) },
  Refusal("groupedQueryAttention: the keys have 7 features, their projection takes 6") {
    _ = shared(queries, keys: keys, values: queries)
  },
]
