import AttentionEngine
import RefusalTesting
import Tensors

private let padding = AttentionMask.padding(lengths: [4, 7], keys: 7)

/// Two sequences and two heads: only words tell which axis is which.
private let (queries, keys, values) = (
  Tensor.zeros([2, 2, 5, 3]), Tensor.zeros([2, 2, 7, 3]), Tensor.zeros([2, 2, 7, 11])
)

private let headline = "mask: it is for 2 sequences, and its axis of sequences would be read as that of heads"

private let sequencesAsHeads = """
  mask: it is for 2 sequences, and its axis of sequences would be read as that of heads
    mask    [2, 1, 7]     axis 0 is 2
    scores  [2, 2, 5, 7]  axis 1 is 2
    try mask.acrossHeads(), shape [2, 1, 1, 7]
  """

private let withoutBatch = """
  mask: it is for 2 sequences, and its axis of sequences would be read as that of heads
    mask    [2, 1, 7]  axis 0 is 2
    scores  [2, 5, 7]  axis 0 is 2
  """

/// What masks refuse that could be read in two ways.
let maskReadingRefusals: [Refusal] = [
  Refusal(
    """
    allowing: the number -inf is neither 0 nor 1
      numbers  [2, 2]
      try .additive(…), which adds the numbers to the scores
    """
  ) { _ = AttentionMask.allowing(AttentionMask.causal(queries: 2, keys: 2).bias) },
  Refusal("allowing: the number -1e+09 is neither 0 nor 1") { _ = AttentionMask.allowing(Tensor([0, -1e9])) },
  Refusal("allowing: the number nan is neither 0 nor 1") { _ = AttentionMask.allowing(Tensor([1, .nan])) },
  Refusal(
    """
    blocking: the number 2.0 is neither 0 nor 1
      numbers  [2]
      try .blocking(… .!= 0), or .additive(…), which adds the numbers to the scores
    """
  ) { _ = AttentionMask.blocking(Tensor([0, 2] as [Int], [2])) },
  Refusal("blocking: the number -inf is neither 0 nor 1") {
    _ = AttentionMask.blocking(Tensor([0, -.infinity], [2]).asType(.float16))
  },
  Refusal("blocks: the number 3.0 is neither 0 nor 1") {
    _ = AttentionMask.blocks([[3]], size: 2, queries: 2, keys: 2)
  },
  Refusal(sequencesAsHeads) {
    _ = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: padding)
  },
  Refusal(
    """
    mask: it is for 2 sequences, and its axis of sequences would be read as that of heads
      mask    [2, 5, 7]     axis 0 is 2
      scores  [2, 2, 5, 7]  axis 1 is 2
      try mask.acrossHeads(), shape [2, 1, 5, 7]
    """
  ) {
    let mask = padding && .causal(queries: 5, keys: 7)
    _ = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
  },
  Refusal(headline) { _ = (!padding).applied(to: .zeros([3, 2, 5, 7])) },
  Refusal(sequencesAsHeads) {
    _ = tiledAttention(queries: queries, keys: keys, values: values, mask: padding, queryTile: 2, keyTile: 3)
  },
  Refusal(sequencesAsHeads) {
    _ = groupedQueryAttention(
      queries: queries, keys: .zeros([2, 1, 7, 3]), values: .zeros([2, 1, 7, 11]), mask: padding)
  },
  Refusal(withoutBatch) {
    _ = groupedQueryAttention(
      queries: .zeros([2, 5, 3]), keys: .zeros([1, 7, 3]), values: .zeros([1, 7, 11]), mask: padding)
  },
  Refusal(sequencesAsHeads) {
    _ = groupedQueryAttentionGradient(
      queries: queries, keys: keys, values: values, upstream: .zeros([2, 2, 5, 11]), mask: padding)
  },
  Refusal(sequencesAsHeads) {
    _ = sinkAttention(queries: queries, keys: keys, values: values, sinks: [0, 1], mask: padding)
  },
  Refusal(withoutBatch) {
    _ = sinkAttention(
      queries: .zeros([2, 5, 3]), keys: .zeros([2, 7, 3]), values: .zeros([2, 7, 3]), sinks: [0, 1], mask: padding)
  },
  Refusal(withoutBatch) { _ = ALiBi(heads: 2)(attentionScores: .zeros([2, 5, 7]), mask: padding) },
  Refusal(sequencesAsHeads) {
    _ = ALiBi(heads: 2).attention(queries: queries, keys: keys, values: values, mask: padding)
  },
  Refusal(withoutBatch) {
    _ = T5RelativeBias(heads: 2, seed: 1).attention(
      queries: .zeros([2, 5, 3]), keys: .zeros([2, 7, 3]), values: .zeros([2, 7, 3]), mask: padding)
  },
  Refusal(sequencesAsHeads) {
    let attention = MultiHeadAttention(dimensions: 6, numHeads: 2, seed: 1)
    _ = attention(.zeros([2, 5, 6]), keys: .zeros([2, 7, 6]), values: .zeros([2, 7, 6]), mask: padding)
  },
  Refusal(withoutBatch) {
    let attention = MultiHeadAttention(dimensions: 6, numHeads: 2, seed: 1)
    _ = attention(.zeros([5, 6]), keys: .zeros([7, 6]), values: .zeros([7, 6]), mask: padding)
  },
  Refusal(sequencesAsHeads) {
    let attention = GroupedQueryAttention(dimensions: 6, numHeads: 2, numKeyHeads: 1, seed: 1)
    _ = attention(.zeros([2, 5, 6]), keys: .zeros([2, 7, 6]), values: .zeros([2, 7, 6]), mask: padding)
  },
  Refusal(headline) {
    let layer = EncoderLayer(dimensions: 6, numHeads: 2, hiddenDimensions: 5, norm: .pre, seed: 1)
    _ = layer(.zeros([2, 7, 6]), mask: padding)
  },
  Refusal(headline) {
    let layer = DecoderLayer(dimensions: 6, numHeads: 2, hiddenDimensions: 5, norm: .pre, seed: 1)
    _ = layer(.zeros([2, 5, 6]), memory: .zeros([2, 7, 6]), memoryMask: padding)
  },
  Refusal(
    """
    &&: one mask is for 2 sequences, and in the other their axis may be that of heads
      one    [2, 1, 7]  axis 0 is 2
      other  [2, 5, 7]  axis 0 is 2
      try .acrossHeads() on the mask for sequences
    """
  ) { _ = padding && .additive(ALiBi(heads: 2).bias(queries: 5, keys: 7)) },
  Refusal("||: one mask is for 2 sequences, and in the other their axis may be that of heads") {
    _ = AttentionMask.allowing(Tensor.ones([1, 2, 5, 7])) || padding
  },
  Refusal(
    """
    mask: ones and zeros of float32 can be added, or say what is allowed
      mask  [2]
      try .allowing(mask), or .additive(mask)
    """
  ) {
    _ = scaledDotProductAttention(queries: .ones([2, 3]), keys: .ones([2, 3]), values: .ones([2, 3]), mask: [1, 0])
  },
  Refusal(
    """
    mask: numbers of int32 can be added, or say what is allowed
      mask  [2]
      try .additive(mask)
    """
  ) { _ = AttentionMask.array(Tensor([0, 5]).asType(.int32)) },
  Refusal(
    """
    allowed: a causal mask has no numbers before it meets scores
      try .causal(queries: n, keys: m) with their numbers
    """
  ) { _ = AttentionMask.causal.allowed },
  Refusal("bias: a causal mask has no numbers before it meets scores") {
    _ = (AttentionMask.causal && .padding(lengths: [3], keys: 5)).bias
  },
  Refusal("!: a causal mask has no numbers before it meets scores") { _ = !AttentionMask.causal },
  Refusal("||: a causal mask has no numbers before it meets scores") {
    _ = AttentionMask.causal(queries: 2, keys: 2) || .causal
  },
  Refusal(
    """
    mask: scores need two axes, queries and keys
      scores  [5]
    """
  ) { _ = AttentionMask.causal.applied(to: .zeros([5])) },
  Refusal(
    """
    attention: 4 key heads do not divide 6 query heads
      queries  [2, 6, 5, 3]  axis 1 is 6
      keys     [2, 4, 7, 3]  axis 1 is 4
    """
  ) {
    _ = scaledDotProductAttention(
      queries: .zeros([2, 6, 5, 3]), keys: .zeros([2, 4, 7, 3]), values: .zeros([2, 4, 7, 3]))
  },
  Refusal(
    """
    attention: the leading axes do not broadcast
      queries  [6, 5, 3]
      keys     [2, 7, 3]
      values   [2, 7, 3]
      axes     the last two are tokens and features, the ones before batch and heads
      try groupedQueryAttention, if the first axis is that of heads
    """
  ) {
    _ = scaledDotProductAttention(queries: .zeros([6, 5, 3]), keys: .zeros([2, 7, 3]), values: .zeros([2, 7, 3]))
  },
]
