import AttentionEngine
import RefusalTesting
import Tensors

/// What masks of places refuse.
let maskRefusals: [Refusal] = [
  Refusal("causal: a count is negative, -2") { _ = AttentionMask.causal(queries: -2, keys: 5) },
  Refusal("causal: a count is negative, \(Int.min)") {
    _ = AttentionMask.causal(queries: .max, keys: .min, alignment: .bottomRight)
  },
  Refusal("padding: a count is negative, -1") { _ = AttentionMask.padding(lengths: [], keys: -1) },
  Refusal("padding: the length -1 is not from 0 to 7") { _ = AttentionMask.padding(lengths: [3, -1], keys: 7) },
  Refusal(
    """
    Tensor: the rows differ in length
      give every row the same number of elements
    """
  ) { _ = AttentionMask.allowing([[true, false], [true]]) },
  Refusal("slidingWindow: a count is negative, -2") {
    _ = AttentionMask.slidingWindow(queries: 3, keys: -2, window: 1)
  },
  Refusal("slidingWindow: [\(Int.max), \(Int.max)] has too many elements to count") {
    _ = AttentionMask.slidingWindow(queries: .max, keys: .max, window: 1)
  },
  Refusal("slidingWindow: the window -1 is negative") {
    _ = AttentionMask.slidingWindow(queries: 3, keys: 5, window: -1)
  },
  Refusal("slidingWindow: the dilation 0 is not at least 1") {
    _ = AttentionMask.slidingWindow(queries: 3, keys: 5, window: 1, dilation: 0)
  },
  Refusal("globalTokens: a count is negative, -2") { _ = AttentionMask.globalTokens([], queries: -2, keys: 5) },
  Refusal("globalTokens: there is no token 7 among 7") {
    _ = AttentionMask.globalTokens([2, 7], queries: 3, keys: 7)
  },
  Refusal("streaming: the number of sinks -1 is negative") {
    _ = AttentionMask.streaming(queries: 3, keys: 5, sinks: -1, window: 2)
  },
  Refusal("streaming: the window -1 is negative") {
    _ = AttentionMask.streaming(queries: 3, keys: 5, sinks: 1, window: -1)
  },
  Refusal("streaming: a count is negative, -3") {
    _ = AttentionMask.streaming(queries: -3, keys: 5, sinks: 1, window: 2)
  },
  Refusal("globalTokens: there is no token -1 among 7") {
    _ = AttentionMask.globalTokens([-1], queries: 3, keys: 7)
  },
  Refusal("strided: a count is negative, -5") { _ = AttentionMask.strided(queries: 3, keys: -5, stride: 2) },
  Refusal("fixed: a count is negative, -3") {
    _ = AttentionMask.fixed(queries: -3, keys: 5, stride: 2, summaries: 1)
  },
  Refusal("fixed: -1 summaries are not from 0 to the stride 3") {
    _ = AttentionMask.fixed(queries: 3, keys: 5, stride: 3, summaries: -1)
  },
  Refusal("strided: the stride 0 is not at least 1") { _ = AttentionMask.strided(queries: 3, keys: 5, stride: 0) },
  Refusal("fixed: the stride 0 is not at least 1") {
    _ = AttentionMask.fixed(queries: 3, keys: 5, stride: 0, summaries: 0)
  },
  Refusal("fixed: 4 summaries are not from 0 to the stride 3") {
    _ = AttentionMask.fixed(queries: 3, keys: 5, stride: 3, summaries: 4)
  },
  Refusal("blocks: the size 0 is not at least 1") {
    _ = AttentionMask.blocks([[1]], size: 0, queries: 3, keys: 5)
  },
  Refusal("blocks: a count is negative, -1") { _ = AttentionMask.blocks([[1]], size: 2, queries: 3, keys: -1) },
  Refusal(
    """
    blocks: the layout needs two axes, blocks and blocks
      layout  [2]
    """
  ) { _ = AttentionMask.blocks([1, 1], size: 2, queries: 3, keys: 3) },
  Refusal(
    """
    blocks: the layout has 2 by 2 blocks, the tokens make 2 by 3
      layout  [2, 2]
      tokens  3 queries and 5 keys in blocks of 2
    """
  ) { _ = AttentionMask.blocks(.ones([2, 2]), size: 2, queries: 3, keys: 5) },
  Refusal("blocks: the size 0 is not at least 1") { _ = AttentionMask.blockDiagonal(tokens: 3, size: 0) },
  Refusal("blocks: a count is negative, -3") { _ = AttentionMask.blockDiagonal(tokens: -3, size: 2) },
  Refusal("bigBird: the block size 0 is not at least 1") {
    _ = AttentionMask.bigBird(tokens: 7, blockSize: 0, windowBlocks: 1, globalBlocks: 1)
  },
  Refusal("bigBird: the number of tokens -7 is negative") {
    _ = AttentionMask.bigBird(tokens: -7, blockSize: 2, windowBlocks: 1, globalBlocks: 1)
  },
  Refusal("bigBird: the number of window blocks -1 is negative") {
    _ = AttentionMask.bigBird(tokens: 7, blockSize: 2, windowBlocks: -1, globalBlocks: 1)
  },
  Refusal("bigBird: the number of global blocks -1 is negative") {
    _ = AttentionMask.bigBird(tokens: 7, blockSize: 2, windowBlocks: 1, globalBlocks: -1)
  },
  Refusal(
    """
    bigBird: the random blocks are not 4 by 4
      randomBlocks  [3, 4]
    """
  ) {
    _ = AttentionMask.bigBird(
      tokens: 7, blockSize: 2, windowBlocks: 1, globalBlocks: 1, randomBlocks: .zeros([3, 4]))
  },
  Refusal("randomBlocks: the number -1 is negative") {
    _ = AttentionMask.randomBlocks(count: 5, each: -1, windowBlocks: 1, globalBlocks: 1, seed: 1)
  },
  Refusal("randomBlocks: the number -5 is negative") {
    _ = AttentionMask.randomBlocks(count: -5, each: 1, windowBlocks: 1, globalBlocks: 1, seed: 1)
  },
  Refusal("bias: the number nan for what is forbidden is not below 0") {
    _ = AttentionMask.causal(queries: 3, keys: 3).bias(forbidden: .nan)
  },
  Refusal("bias: the number 1.0 for what is forbidden is not below 0") {
    _ = AttentionMask.causal(queries: 3, keys: 3).bias(forbidden: 1)
  },
]
