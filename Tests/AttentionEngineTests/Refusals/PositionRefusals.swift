import AttentionEngine
import RefusalTesting
import Tensors

private let queries = Tensor.zeros([2, 5, 7])
private let keys = Tensor.zeros([2, 11, 7])
private let values = Tensor.zeros([2, 11, 3])
private let shaw = ShawRelativePositions(keys: .zeros([5, 7]), values: .zeros([5, 3]))
private let learned = LearnedPositions(count: 11, dimensions: 7, seed: 1)

/// What positions refuse.
let positionRefusals: [Refusal] = [
  Refusal("relativePositions: a count is negative, -2") { _ = relativePositions(queries: 3, keys: -2) },
  Refusal("relativePositions: the offset \(Int.min) is not from -16777216 to 16777216") {
    _ = relativePositions(queries: 3, keys: 2, offset: .min)
  },
  Refusal(
    """
    LearnedPositions: the table needs two axes, places and features
      table  [2, 5, 7]
    """
  ) { _ = LearnedPositions(table: queries) },
  Refusal("LearnedPositions: a size is negative, -1") { _ = LearnedPositions(count: 3, dimensions: -1, seed: 1) },
  Refusal(
    """
    LearnedPositions: 5 places from 7 on are not all in a table of 11
      table  [11, 7]  axis 0 is 11
    """
  ) { _ = learned(queries, offset: 7) },
  Refusal(
    """
    LearnedPositions: the place 11 is not in a table of 11
      table  [11, 7]  axis 0 is 11
    """
  ) { _ = learned.rows(count: 1, offset: 11) },
  Refusal(
    """
    LearnedPositions: 2 places from \(Int.max) on are not all in a table of 11
      table  [11, 7]  axis 0 is 11
    """
  ) { _ = learned.rows(count: 2, offset: .max) },
  Refusal("LearnedPositions: the count -3 is negative") { _ = learned.rows(count: -3, offset: 7) },
  Refusal(
    """
    LearnedPositions: embeddings need two axes, tokens and features
      embeddings  [7]
    """
  ) { _ = learned(.zeros([7])) },
  Refusal(
    """
    ShawRelativePositions: the keys need two axes, distances and features
      keys    [7]
      values  [5, 3]
    """
  ) { _ = ShawRelativePositions(keys: .zeros([7]), values: .zeros([5, 3])) },
  Refusal(
    """
    ShawRelativePositions: keys and values differ in distances, 5 and 7
      keys    [5, 7]  axis 0 is 5
      values  [7, 3]  axis 0 is 7
    """
  ) { _ = ShawRelativePositions(keys: .zeros([5, 7]), values: .zeros([7, 3])) },
  Refusal(
    """
    ShawRelativePositions: 4 rows are not 2K + 1
      keys    [4, 7]
      values  [4, 3]
    """
  ) { _ = ShawRelativePositions(keys: .zeros([4, 7]), values: .zeros([4, 3])) },
  Refusal(
    """
    ShawRelativePositions: the values have 2 features, their table 3
      values  [2, 11, 2]  axis 2 is 2
      table   [5, 3]      axis 1 is 3
    """
  ) { _ = shaw.attention(queries: queries, keys: keys, values: .zeros([2, 11, 2])) },
  Refusal("ShawRelativePositions: the offset 99999999 is not from -16777216 to 16777216") {
    _ = shaw.tracedAttention(queries: queries, keys: keys, values: values, offset: 99_999_999)
  },
  Refusal("RelativeBuckets: the number of buckets is 3, two sides need at least 4") { _ = RelativeBuckets(count: 3) },
  Refusal("RelativeBuckets: the number of buckets is 1, one side needs at least 2") {
    _ = RelativeBuckets(count: 1, bidirectional: false)
  },
  Refusal("RelativeBuckets: the maximal distance 8 is not above 8, the number of exact buckets") {
    _ = RelativeBuckets(maxDistance: 8)
  },
  Refusal("RelativeBuckets: a count is negative, -2") { _ = RelativeBuckets()(queries: -2, keys: 3) },
  Refusal(
    """
    T5RelativeBias: the table needs two axes, buckets and heads
      table  [32]
    """
  ) { _ = T5RelativeBias(table: .zeros([32])) },
  Refusal(
    """
    T5RelativeBias: the table has 16 rows for 32 buckets
      table  [16, 2]  axis 0 is 16
    """
  ) { _ = T5RelativeBias(table: .zeros([16, 2])) },
  Refusal("T5RelativeBias: the number of heads is 0, not at least 1") { _ = T5RelativeBias(heads: 0, seed: 1) },
  Refusal("RelativeBuckets: a count is negative, -1") { _ = T5RelativeBias(heads: 2, seed: 1)(queries: 1, keys: -1) },
  Refusal(
    """
    T5RelativeBias: the table is for 3 heads, the queries and keys have 2
      queries  [2, 5, 7]
      keys     [2, 11, 7]
      axes     heads, tokens and features are the last three
    """
  ) { _ = T5RelativeBias(heads: 3, seed: 1).attention(queries: queries, keys: keys, values: values) },
  Refusal("ALiBi: the number of heads is 0, not at least 1") { _ = ALiBi(heads: 0) },
  Refusal(
    """
    ALiBi: the slopes need one axis, heads
      slopes  [2, 5, 7]
    """
  ) { _ = ALiBi(slopes: queries) },
  Refusal(
    """
    ALiBi: the slope nan is not finite
      slopes  [2]
    """
  ) { _ = ALiBi(slopes: Tensor([1, Float.nan])) },
  Refusal("ALiBi: a count is negative, -2") { _ = ALiBi(heads: 2).bias(queries: -2, keys: 3) },
  Refusal(
    """
    ALiBi: the slopes are for 3 heads, the scores have 2
      scores  [2, 5, 7]  axis 0 is 2
    """
  ) { _ = ALiBi(heads: 3)(attentionScores: queries) },
  Refusal(
    """
    ALiBi: the slopes are for 1 head, the queries and keys have none
      queries  [5, 7]
      keys     [11, 7]
      axes     heads, tokens and features are the last three
    """
  ) { _ = ALiBi(heads: 1).attention(queries: .zeros([5, 7]), keys: .zeros([11, 7]), values: .zeros([11, 3])) },
  Refusal(
    """
    attention: keys and values differ in count, 11 and 13
      keys    [2, 11, 7]  axis 1 is 11
      values  [2, 13, 3]  axis 1 is 13
    """
  ) { _ = ALiBi(heads: 2).attention(queries: queries, keys: keys, values: .zeros([2, 13, 3])) },
  Refusal("RoPE: the dimensions 7 are not an even number from 2 on") { _ = RoPE(dimensions: 7) },
  Refusal("RoPE: the base 0.0 is not a finite number above 0") { _ = RoPE(dimensions: 8, base: 0) },
  Refusal("RoPE: the scale inf is not finite") { _ = RoPE(dimensions: 8, scale: .infinity) },
  Refusal("RoPE: the factor 0.5 is not a finite number from 1 on") {
    _ = RoPE(dimensions: 8, scaling: .linear(factor: 0.5))
  },
  Refusal("RoPE: the trained length 0 is not at least 1") {
    _ = RoPE(dimensions: 8, scaling: .llama3(factor: 8, trainedLength: 0))
  },
  Refusal("RoPE: the length -1 is negative") {
    _ = RoPE(dimensions: 8, scaling: .dynamicNTK(factor: 2, trainedLength: 16, length: -1))
  },
  Refusal("RoPE: betaSlow 32.0 and betaFast 1.0 do not rise from 0") {
    _ = RoPE(dimensions: 8, scaling: .yarn(factor: 2, trainedLength: 16, betaFast: 1, betaSlow: 32))
  },
  Refusal("RoPE: yarn needs a base above 1, not 1.0") {
    _ = RoPE(dimensions: 8, base: 1, scaling: .yarn(factor: 2, trainedLength: 16))
  },
  Refusal("RoPE: the attention factor 0.0 is not a finite number above 0") {
    _ = RoPE(dimensions: 8, scaling: .yarn(factor: 2, trainedLength: 16, attentionFactor: 0))
  },
  Refusal("RoPE: lowFrequencyFactor 4.0 and highFrequencyFactor 4.0 do not rise from 0") {
    _ = RoPE(dimensions: 8, scaling: .llama3(factor: 2, trainedLength: 16, lowFrequencyFactor: 4))
  },
  Refusal(
    """
    RoPE: 8 dimensions turn, x has 7 features
      x  [2, 5, 7]  axis 2 is 7
    """
  ) { _ = RoPE(dimensions: 8)(queries) },
  Refusal(
    """
    RoPE: x needs two axes, tokens and features
      x  [7]
    """
  ) { _ = RoPE(dimensions: 6)(.zeros([7]), positions: [0]) },
  Refusal(
    """
    RoPE: the sizes 3 and 5 do not broadcast
      positions  [3]     axis 0 is 3
      vectors    [2, 5]  axis 1 is 5
    """
  ) { _ = RoPE(dimensions: 6)(queries, positions: [0, 1, 2]) },
  Refusal(
    """
    RoPE: the position inf is not finite
      positions  [5]
    """
  ) { _ = RoPE(dimensions: 6)(queries, positions: Tensor([0, 1, 2, 3, Float.infinity])) },
  Refusal(
    """
    attention: queries and keys differ in features, 7 and 8
      queries  [2, 5, 7]   axis 2 is 7
      keys     [2, 11, 8]  axis 2 is 8
    """
  ) { _ = RoPE(dimensions: 6).attention(queries: queries, keys: .zeros([2, 11, 8]), values: values) },
  Refusal(
    """
    LearnedPositions: the embeddings have 5 features, the rows 7
      embeddings  [2, 3, 5]  axis 2 is 5
    """
  ) { _ = LearnedPositions(table: .zeros([11, 7]))(.zeros([2, 3, 5])) },
  Refusal(
    """
    ShawRelativePositions: the keys have 5 features, their table 7
      keys   [2, 11, 5]  axis 2 is 5
      table  [5, 7]      axis 1 is 7
    """
  ) { _ = shaw.attention(queries: .zeros([2, 5, 5]), keys: .zeros([2, 11, 5]), values: values) },
  Refusal(
    """
    ALiBi: the slopes are for 3 heads, the queries and keys have 2
      queries  [2, 5, 7]
      keys     [2, 11, 7]
      axes     heads, tokens and features are the last three
    """
  ) { _ = ALiBi(heads: 3).attention(queries: queries, keys: keys, values: values) },
  Refusal("relativePositions: [\(Int.max), 3] has too many elements to count") {
    _ = relativePositions(queries: .max, keys: 3, offset: 0)
  },
  Refusal("RoPE: the offset \(Int.max) is not from -16777216 to 16777216") {
    _ = RoPE(dimensions: 6)(queries, offset: .max)
  },
  Refusal("RoPE: the offset \(Int.max) is not from -16777216 to 16777216") {
    _ = RoPE(dimensions: 6).attention(queries: queries, keys: keys, values: values, offset: .max)
  },
  Refusal("RoPE: the angle at the position 1.0 is not finite") {
    _ = RoPE(dimensions: 6, base: 1e-300, scale: 1e300)(queries)
  },
  Refusal("RelativeBuckets: the number of buckets is 16777217, more than 16777216") {
    _ = RelativeBuckets(count: 16_777_217, maxDistance: .max)
  },
  Refusal("RelativeBuckets: the offset 99999999 is not from -16777216 to 16777216") {
    _ = T5RelativeBias(heads: 2, seed: 1)(queries: 1, keys: 2, offset: 99_999_999)
  },
  Refusal("ALiBi: the offset 99999999 is not from -16777216 to 16777216") {
    _ = ALiBi(heads: 2).bias(queries: 1, keys: 2, offset: 99_999_999)
  },
  Refusal("ALiBi: the number of heads is 0, not at least 1") { _ = ALiBi(slopes: .zeros([0])) },
  Refusal(
    """
    ALiBi: the slopes are for 1 head, the scores have none
      scores  [5, 7]
    """
  ) { _ = ALiBi(heads: 1)(attentionScores: .zeros([5, 7])) },
  Refusal(
    """
    mask: the sizes 4 and 11 do not broadcast
      mask    [5, 4]      axis 1 is 4
      scores  [2, 5, 11]  axis 2 is 11
    """
  ) {
    _ = ALiBi(heads: 2).attention(
      queries: queries, keys: keys, values: values, mask: .allowing(.ones([5, 4])))
  },
  Refusal(
    """
    mask: the sizes 4 and 11 do not broadcast
      mask    [5, 4]      axis 1 is 4
      scores  [2, 5, 11]  axis 2 is 11
    """
  ) {
    _ = T5RelativeBias(heads: 2, seed: 1).attention(
      queries: queries, keys: keys, values: values, mask: .allowing(.ones([5, 4])))
  },
]
