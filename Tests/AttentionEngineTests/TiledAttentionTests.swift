import AttentionEngine
import Tensors
import Testing

@Suite("Attention in tiles and blocks")
struct TiledAttentionTests {
  private let queries = Tensor.normal([2, 5, 7], seed: 1)
  private let keys = Tensor.normal([2, 11, 7], seed: 2)
  private let values = Tensor.normal([2, 11, 3], seed: 3)

  private static let masks: [AttentionMask?] = [
    nil, .causal(queries: 5, keys: 11), .causal(queries: 5, keys: 11, alignment: .topLeft),
    .padding(lengths: [3, 7], keys: 11), .slidingWindow(queries: 5, keys: 11, window: 1),
    .additive(.normal([5, 11], seed: 4)), .allowing(.ones([11])),
  ]

  @Test("the tiles' size changes nothing", arguments: 1...6, 1...13)
  func anyTile(queryTile: Int, keyTile: Int) {
    for mask in Self.masks {
      let plain = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
      let tiled = tiledAttention(
        queries: queries, keys: keys, values: values, mask: mask, queryTile: queryTile, keyTile: keyTile)
      #expect(tiled.output.allClose(plain.output, rtol: 1e-5, atol: 1e-6))
      #expect(tiled.logSumExp.allClose(logSumExp(plain.masked, axis: -1), rtol: 1e-5, atol: 1e-6))
    }
  }

  @Test("the blocks' size changes nothing", arguments: 1...13)
  func anyBlock(blockSize: Int) {
    for mask in Self.masks {
      let plain = scaledDotProductAttention(queries: queries, keys: keys, values: values, scale: 0.7, mask: mask)
      let blocks = blockwiseAttention(
        queries: queries, keys: keys, values: values, scale: 0.7, mask: mask, blockSize: blockSize)
      #expect(blocks.output.allClose(plain, rtol: 1e-5, atol: 1e-6))
    }
  }

  @Test("leading axes broadcast as in plain attention")
  func broadcasting() {
    let (q, v) = (Tensor.normal([3, 1, 5, 7], seed: 5), Tensor.normal([11, 3], seed: 6))
    let plain = scaledDotProductAttention(queries: q, keys: keys, values: v)
    let tiled = tiledAttention(queries: q, keys: keys, values: v, queryTile: 2, keyTile: 3)
    #expect(tiled.output.shape == [3, 2, 5, 3] && tiled.output.allClose(plain, rtol: 1e-5, atol: 1e-6))
    #expect(
      blockwiseAttention(queries: q, keys: keys, values: v, blockSize: 2).output.allClose(plain, rtol: 1e-5, atol: 1e-6)
    )
  }

  @Test("a row that sees nothing is what its mask's rule says", arguments: [EmptyRowRule.zero, .mean, .nan])
  func emptyRows(rule: EmptyRowRule) {
    let mask = AttentionMask.padding(lengths: [0, 4], keys: 11).emptyRows(rule)
    let plain = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
    let tiled = tiledAttention(queries: queries, keys: keys, values: values, mask: mask, queryTile: 2, keyTile: 3)
    for (got, want) in zip(tiled.output.asArray(), plain.asArray()) {
      #expect(abs(got - want) < 1e-5 || got.isNaN && want.isNaN)
    }
    #expect((tiled.logSumExp[0] as Tensor).asArray().allSatisfy { $0 == -.infinity })
  }

  @Test("scores that are infinite or no number spoil the rows that they spoil in plain attention")
  func spoiledScores() {
    let (q, v) = (Tensor([[1], [-1], [2]]), Tensor([[3], [5]]))
    let masks = [nil] + [EmptyRowRule.zero, .mean, .nan].map { AttentionMask.allowing(.ones([3, 2])).emptyRows($0) }
    for spoiled in [-Float.infinity, .infinity, .nan, 1e38] {
      for other in [spoiled, 0.5, -spoiled] {
        for mask in masks {
          let k = Tensor([spoiled, other]).reshaped([2, 1])
          let plain = scaledDotProductAttention(queries: q, keys: k, values: v, scale: 10, mask: mask)
          let tiled = tiledAttention(
            queries: q, keys: k, values: v, scale: 10, mask: mask, queryTile: 2, keyTile: 1)
          let blocks = blockwiseAttention(queries: q, keys: k, values: v, scale: 10, mask: mask, blockSize: 1)
          for got in [tiled.output, blocks.output] {
            #expect(got.asArray().map(\.isNaN) == plain.asArray().map(\.isNaN), "\(k), \(String(describing: mask))")
            #expect(which(got .== got, got, 0).allClose(which(plain .== plain, plain, 0)))
          }
        }
      }
    }
  }

  @Test("scores far from each other stay finite, whichever comes first")
  func farScores() {
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var softmax = OnlineSoftmax()
      let (scores, values) = (Tensor([[-10_000, 0, 10_000]]), Tensor([[1], [2], [3]]))
      for j in order { softmax.add(scores: scores[0..., [j]], values: values[[j]]) }
      #expect(softmax.output == [[3]] && softmax.maximum == [[10_000]] && softmax.logSumExp == [10_000])
    }
  }

  @Test("a state before any key has seen nothing, and keys that are all forbidden leave it so")
  func nothing() {
    var softmax = OnlineSoftmax()
    #expect(softmax.output == Tensor(0) && softmax.logSumExp == Tensor(-Float.infinity))
    softmax.add(scores: .full([5, 3], values: -.infinity), values: .ones([3, 2]))
    #expect(softmax.output == .zeros([5, 2]) && softmax.denominator == .zeros([5, 1]))
    softmax.add(scores: .zeros([5, 1]), values: .full([1, 2], values: 7))
    #expect(softmax.output == .full([5, 2], values: 7))
  }

  @Test("no keys or no queries give zeros of the right shape")
  func emptyInputs() {
    let part = tiledAttention(
      queries: queries, keys: .zeros([2, 0, 7]), values: .zeros([2, 0, 3]), queryTile: 2, keyTile: 3)
    #expect(part.output == .zeros([2, 5, 3]))
    let none = tiledAttention(queries: .zeros([2, 0, 7]), keys: keys, values: values, queryTile: 2, keyTile: 3)
    #expect(none.output.shape == [2, 0, 3])
    let blocks = blockwiseAttention(
      queries: queries, keys: .zeros([2, 0, 7]), values: .zeros([2, 0, 3]), blockSize: 2)
    #expect(blocks.output == .zeros([2, 5, 3]))
  }

  @Test("without keys a mask's rule changes nothing, as in plain attention", arguments: EmptyRowRule.allCases)
  func noKeys(rule: EmptyRowRule) {
    let (k, v, mask) = (Tensor.zeros([0, 7]), Tensor.zeros([0, 3]), AttentionMask.causal(queries: 5, keys: 0))
    let plain = scaledDotProductAttention(queries: queries, keys: k, values: v, mask: mask.emptyRows(rule))
    let tiled = tiledAttention(
      queries: queries, keys: k, values: v, mask: mask.emptyRows(rule), queryTile: 2, keyTile: 3)
    let blocks = blockwiseAttention(queries: queries, keys: k, values: v, mask: mask.emptyRows(rule), blockSize: 2)
    #expect(tiled.output == plain && blocks.output == plain)
  }

  @Test("parts join in any order and any grouping", arguments: 1...5)
  func joining(seed: Int) {
    let cuts = [0..<2, 2..<3, 3..<7, 7..<11]
    let parts = Tensor.permutation(4, seed: seed).asArray().map { index -> PartialAttention in
      let cut = cuts[Int(index)]
      return tiledAttention(
        queries: queries, keys: keys[0..., cut], values: values[0..., cut], queryTile: 5, keyTile: 11)
    }
    let inRow = parts[0].merged(with: parts[1]).merged(with: parts[2]).merged(with: parts[3])
    let inPairs = parts[0].merged(with: parts[1]).merged(with: parts[2].merged(with: parts[3]))
    let plain = scaledDotProductAttention(queries: queries, keys: keys, values: values)
    for whole in [inRow, inPairs] { #expect(whole.output.allClose(plain, rtol: 1e-5, atol: 1e-6)) }
  }

  @Test("a part that saw nothing adds nothing, also to another such")
  func emptyParts() {
    let nothing = PartialAttention(output: .zeros([5, 3]), logSumExp: .full([5], values: -.infinity))
    let part = PartialAttention(output: .normal([5, 3], seed: 1), logSumExp: .normal([5], seed: 2))
    #expect(nothing.merged(with: part).output == part.output && part.merged(with: nothing).output == part.output)
    #expect(nothing.merged(with: nothing) == nothing)
  }

  @Test("tiles in which nothing is allowed cost nothing")
  func skipping() {
    let (x, v) = (Tensor.normal([13, 7], seed: 1), Tensor.normal([13, 3], seed: 2))
    let work = counting {
      tiledAttention(queries: x, keys: x, values: v, mask: .causal(queries: 13, keys: 13), queryTile: 1, keyTile: 1)
    }.work
    #expect(work.multiplyAdds == 13 * 14 / 2 * (7 + 3))
  }
}
