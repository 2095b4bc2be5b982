import AttentionEngine
import Tensors
import Testing

@Suite("Attention to a list of keys")
struct GatheredAttentionTests {
  private let queries = Tensor.normal([2, 11, 7], seed: 1)
  private let keys = Tensor.normal([2, 11, 7], seed: 2)
  private let values = Tensor.normal([2, 11, 3], seed: 3)

  private func dense(_ mask: AttentionMask) -> AttentionTrace {
    tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
  }

  @Test("Longformer is dense attention under its mask", arguments: [0, 1, 2, 5, 10, 97], [1, 2, 3])
  func longformer(window: Int, dilation: Int) {
    for globalTokens in [[], [0], [3, 10], [2, 2]] {
      let mask =
        AttentionMask.slidingWindow(queries: 11, keys: 11, window: window, dilation: dilation)
        || .globalTokens(globalTokens, queries: 11, keys: 11)
      let local = longformerAttention(
        queries: queries, keys: keys, values: values, window: window, dilation: dilation, globalTokens: globalTokens)
      #expect(local.output.allClose(dense(mask).output, rtol: 1e-5, atol: 1e-6))
      #expect(local.weights.allClose(dense(mask).weights, rtol: 1e-5, atol: 1e-6))
      #expect(local.scoreCount == 2 * Int(mask.allowed.sum().item()))
    }
  }

  @Test("a window as wide as the text is plain attention")
  func wholeWindow() {
    let plain = scaledDotProductAttention(queries: queries, keys: keys, values: values)
    for window in [10, 11, .max] {
      let local = longformerAttention(queries: queries, keys: keys, values: values, window: window)
      #expect(local.output.allClose(plain, rtol: 1e-5, atol: 1e-6))
    }
  }

  @Test("global queries look by projections of their own, everybody else by the common ones")
  func globalProjections() {
    let far = (
      queries: Tensor.normal([2, 11, 7], seed: 4), keys: Tensor.normal([2, 11, 7], seed: 5),
      values: Tensor.normal([2, 11, 3], seed: 6)
    )
    let result = longformerAttention(
      queries: queries, keys: keys, values: values, window: 1, globalTokens: [4], global: far)
    let common = longformerAttention(queries: queries, keys: keys, values: values, window: 1, globalTokens: [4])
    let whole = scaledDotProductAttention(queries: far.queries, keys: far.keys, values: far.values)
    #expect((result.output[0..., 4] as Tensor).allClose(whole[0..., 4], rtol: 1e-5, atol: 1e-6))
    for i in 0..<11 where i != 4 { #expect(result.output[0..., i] as Tensor == common.output[0..., i]) }
  }

  @Test("its work grows with the length, not with its square")
  func work() {
    func scores(_ n: Int) -> Int {
      let x = Tensor.normal([n, 3], seed: n)
      return longformerAttention(queries: x, keys: x, values: x, window: 2).scoreCount
    }
    #expect(scores(53) - scores(43) == 10 * 5 && scores(43) - scores(33) == 10 * 5)
  }

  @Test("the example in the documentation counts as it says")
  func example() {
    let local = longformerAttention(queries: queries, keys: keys, values: values, window: 2, globalTokens: [0])
    #expect(local.scoreCount == 130 && local.output.shape == [2, 11, 3])
  }

  @Test("BigBird is dense attention under its mask", arguments: [1, 2, 3, 5, 13], 0...2)
  func bigBird(blockSize: Int, seed: Int) {
    let count = (11 + blockSize - 1) / blockSize
    let random =
      seed == 0
      ? nil : AttentionMask.randomBlocks(count: count, each: seed, windowBlocks: 0, globalBlocks: 1, seed: seed)
    let mask = AttentionMask.bigBird(
      tokens: 11, blockSize: blockSize, windowBlocks: 0, globalBlocks: 1, randomBlocks: random)
    let sparse = bigBirdAttention(
      queries: queries, keys: keys, values: values, blockSize: blockSize, windowBlocks: 0, globalBlocks: 1,
      randomBlocks: random)
    #expect(sparse.output.allClose(dense(mask).output, rtol: 1e-5, atol: 1e-6))
    #expect(sparse.weights.allClose(dense(mask).weights, rtol: 1e-5, atol: 1e-6))
    #expect(sparse.scoreCount == 2 * Int(mask.allowed.sum().item()))
  }

  @Test("one grid of weights for several values is one, as in plain attention")
  func severalValues() {
    let (q, k) = (queries[0] as Tensor, keys[0] as Tensor)
    let plain = tracedScaledDotProductAttention(queries: q, keys: k, values: values)
    let local = longformerAttention(queries: q, keys: k, values: values, window: 11)
    #expect(local.output.allClose(plain.output, rtol: 1e-5, atol: 1e-6))
    #expect(local.weights.shape == [11, 11] && local.weights.allClose(plain.weights, rtol: 1e-5, atol: 1e-6))
  }

  @Test("no tokens give no outputs")
  func nothing() {
    let none = Tensor.zeros([2, 0, 7])
    let local = longformerAttention(queries: none, keys: none, values: .zeros([2, 0, 3]), window: 2)
    #expect(local.output.shape == [2, 0, 3] && local.weights.shape == [2, 0, 0])
  }
}
