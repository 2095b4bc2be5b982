import AttentionEngine
import RefusalTesting
import Tensors

private let queries = Tensor.zeros([2, 5, 7])
private let keys = Tensor.zeros([2, 11, 3])
private let values = Tensor.zeros([2, 11, 2])
private let wideKeys = Tensor.zeros([2, 11, 7])
private let additive = AdditiveAttention(queryFeatures: 7, keyFeatures: 3, hiddenFeatures: 13, seed: 1)
private let general = GeneralAttention(queryFeatures: 7, keyFeatures: 3, seed: 1)

/// What other ways to compare queries and keys refuse, and the numbers about weights.
let comparisonRefusals: [Refusal] = [
  Refusal(
    """
    AdditiveAttention: keyWeight needs two axes, hidden and features
      keyWeight  [13]
    """
  ) { _ = AdditiveAttention(queryWeight: .zeros([13, 7]), keyWeight: .zeros([13]), scoreWeight: .zeros([13])) },
  Refusal(
    """
    AdditiveAttention: the hidden sizes differ, 13 and 11
      queryWeight  [13, 7]  axis 0 is 13
      scoreWeight  [11]     axis 0 is 11
    """
  ) { _ = AdditiveAttention(queryWeight: .zeros([13, 7]), keyWeight: .zeros([13, 3]), scoreWeight: .zeros([11])) },
  Refusal("AdditiveAttention: the width 0 is not at least 1") {
    _ = AdditiveAttention(queryFeatures: 7, keyFeatures: 3, hiddenFeatures: 0, seed: 1)
  },
  Refusal(
    """
    AdditiveAttention: the queries have 3 features, queryWeight takes 7
      queries      [2, 11, 3]  axis 2 is 3
      queryWeight  [13, 7]     axis 1 is 7
    """
  ) { _ = additive.scores(queries: keys, keys: keys) },
  Refusal(
    """
    AdditiveAttention: keys need two axes, tokens and features
      keys  [3]
    """
  ) { _ = additive.scores(queries: queries, keys: .zeros([3])) },
  Refusal(
    """
    attention: keys and values differ in count, 11 and 5
      keys    [2, 11, 3]  axis 1 is 11
      values  [2, 5, 7]   axis 1 is 5
    """
  ) { _ = additive(queries: queries, keys: keys, values: queries) },
  Refusal(
    """
    attention: the leading axes do not broadcast
      queries  [2, 5, 7]
      keys     [3, 11, 3]
      axes     the last two are tokens and features, the ones before batch and heads
    """
  ) { _ = additive.scores(queries: queries, keys: .zeros([3, 11, 3])) },
  Refusal(
    """
    GeneralAttention: weight needs two axes, features of a query and of a key
      weight  [7]
    """
  ) { _ = GeneralAttention(weight: .zeros([7])) },
  Refusal("GeneralAttention: the width 0 is not at least 1") {
    _ = GeneralAttention(queryFeatures: 0, keyFeatures: 3, seed: 1)
  },
  Refusal(
    """
    GeneralAttention: the keys have 7 features, weight takes 3
      keys    [2, 5, 7]  axis 2 is 7
      weight  [7, 3]     axis 1 is 3
    """
  ) { _ = general.scores(queries: queries, keys: queries) },
  Refusal(
    """
    attention: values need two axes, tokens and features
      queries  [2, 5, 7]
      keys     [2, 11, 3]
      values   [11]
    """
  ) { _ = general(queries: queries, keys: keys, values: .zeros([11])) },
  Refusal("softcapped: the cap 0.0 is not above 0") { _ = softcapped(queries, cap: 0) },
  Refusal("softcapped: the cap nan is not above 0") {
    _ = softcappedAttention(queries: queries, keys: wideKeys, values: values, cap: .nan)
  },
  Refusal(
    """
    attention: queries and keys differ in features, 7 and 3
      queries  [2, 5, 7]   axis 2 is 7
      keys     [2, 11, 3]  axis 2 is 3
    """
  ) { _ = softcappedAttention(queries: queries, keys: keys, values: values, cap: 5) },
  Refusal(
    """
    sinkAttention: the sinks are for 3 heads, the queries and keys have 2
      queries  [2, 5, 7]
      keys     [2, 11, 7]
      axes     heads, tokens and features are the last three
    """
  ) { _ = sinkAttention(queries: queries, keys: wideKeys, values: values, sinks: [0, 0, 0]) },
  Refusal(
    """
    sinkAttention: the sinks need one axis, heads, or to be one number
      sinks  [1, 2]
    """
  ) { _ = sinkAttention(queries: queries, keys: wideKeys, values: values, sinks: .zeros([1, 2])) },
  Refusal(
    """
    sinkAttention: a sink is inf
      sinks  [2]
    """
  ) { _ = sinkAttention(queries: queries, keys: wideKeys, values: values, sinks: Tensor([0, Float.infinity])) },
  Refusal(
    """
    attention: keys and values differ in count, 11 and 5
      keys    [2, 11, 7]  axis 1 is 11
      values  [2, 5, 7]   axis 1 is 5
    """
  ) { _ = sinkAttention(queries: queries, keys: wideKeys, values: queries, sinks: [0, 0]) },
  Refusal(
    """
    entropy: there is no axis 3
      weights  [2, 5, 7]
      axes     -3 to 2
    """
  ) { _ = entropyInBits(of: queries, axis: 3) },
  Refusal(
    """
    entropy: there is no axis -4
      weights  [2, 5, 7]
      axes     -3 to 2
    """
  ) { _ = perplexity(of: queries, axis: -4) },
  Refusal(
    """
    meanDistance: weights need two axes, queries and keys
      weights  [7]
    """
  ) { _ = meanDistance(of: .zeros([7])) },
  Refusal(
    """
    GeneralAttention: the queries have 5 features, weight takes 7
      queries  [2, 5, 5]  axis 2 is 5
      weight   [7, 3]     axis 0 is 7
    """
  ) { _ = general(queries: .zeros([2, 5, 5]), keys: keys, values: values) },
]
