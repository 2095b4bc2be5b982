import AttentionEngine
import Tensors
import Testing

@Suite("A mask of places")
struct SparseMaskTests {
  @Test(
    "a window that reaches as far as the sequence forbids nothing, or the future alone",
    arguments: [(5, 11), (7, 7), (1, 3)])
  func wholeWindow(queries: Int, keys: Int) {
    for window in [keys - 1, keys, 97] {
      let both = AttentionMask.slidingWindow(queries: queries, keys: keys, window: window)
      #expect(both.allowed == .ones([queries, keys]))
      let causal = AttentionMask.slidingWindow(queries: queries, keys: keys, window: window, isCausal: true)
      #expect(causal == .causal(queries: queries, keys: keys))
      let streaming = AttentionMask.streaming(queries: queries, keys: keys, sinks: 0, window: window)
      #expect(streaming == causal)
    }
  }

  @Test("a window lets through the diagonals within it, every r-th of them if dilated", arguments: [1, 2, 3])
  func diagonals(dilation: Int) {
    let (n, m, window) = (11, 13, 2)
    let mask = AttentionMask.slidingWindow(queries: n, keys: m, window: window, dilation: dilation)
    var sum = Tensor.zeros([n, m])
    for step in -window...window { sum = sum + .eye(n, m: m, k: m - n + step * dilation) }
    #expect(mask.allowed == sum)
  }

  @Test("a causal window gives query p min(p, w) + 1 keys")
  func causalCounts() {
    let mask = AttentionMask.slidingWindow(queries: 11, keys: 11, window: 3, isCausal: true)
    #expect(mask.allowed.sum(axis: -1) == Tensor((0..<11).map { min($0, 3) + 1 }))
  }

  @Test("the row and the column of a global token are open, and nothing else")
  func global() {
    let mask = AttentionMask.globalTokens([2, 7], queries: 5, keys: 11)
    #expect(mask.allowed[1] == .ones([11]))  // query 1 stands at place 7
    #expect(mask.allowed[0..., 2] == .ones([5]) && mask.allowed[0..., 7] == .ones([5]))
    #expect(mask.allowed.sum().item() == Float(11 + 2 * 4))
    #expect(AttentionMask.globalTokens([], queries: 3, keys: 5).allowed == .zeros([3, 5]))
  }

  @Test("with one global token everything is two steps from everything")
  func twoSteps() {
    let mask =
      AttentionMask.slidingWindow(queries: 11, keys: 11, window: 1) || .globalTokens([5], queries: 11, keys: 11)
    #expect(twoSteps(mask).min().item() > 0)
  }

  @Test("strides and summaries reach every earlier token in two steps", arguments: [1, 2, 3, 5, 13])
  func reach(stride: Int) {
    let causal = AttentionMask.causal(queries: 17, keys: 17).allowed
    let masks = [
      AttentionMask.strided(queries: 17, keys: 17, stride: stride),
      .fixed(queries: 17, keys: 17, stride: stride, summaries: 1),
    ]
    for mask in masks { #expect((twoSteps(mask) .> 0) == causal) }
    let without = AttentionMask.fixed(queries: 17, keys: 17, stride: 5, summaries: 0)
    #expect((twoSteps(without) .> 0) != causal)
  }

  @Test("strides and summaries are what the two heads of the paper see together", arguments: [1, 2, 3, 5, 23])
  func twoHeads(stride: Int) {
    let (n, m) = (11, 17)
    let near = AttentionMask.slidingWindow(queries: n, keys: m, window: stride, isCausal: true)
    let far = AttentionMask.slidingWindow(queries: n, keys: m, window: m, dilation: stride, isCausal: true)
    #expect(AttentionMask.strided(queries: n, keys: m, stride: stride) == (near || far))
    for c in Set([0, 1, stride - 1, stride]) {
      let speak = AttentionMask.allowing((0..<m).map { [$0 % stride >= stride - c] }).allowed.T
      let heads = AttentionMask.blockDiagonal(tokens: m, size: stride) || .allowing(speak)
      #expect(
        AttentionMask.fixed(queries: m, keys: m, stride: stride, summaries: c)
          == (heads && .causal(queries: m, keys: m)))
    }
  }

  @Test("with two summaries a block is heard through its last two tokens")
  func chosenSummaries() {
    let fixed = AttentionMask.fixed(queries: 7, keys: 7, stride: 3, summaries: 2)
    #expect(
      fixed.allowed == [
        [1, 0, 0, 0, 0, 0, 0], [1, 1, 0, 0, 0, 0, 0], [1, 1, 1, 0, 0, 0, 0], [0, 1, 1, 1, 0, 0, 0],
        [0, 1, 1, 1, 1, 0, 0], [0, 1, 1, 1, 1, 1, 0], [0, 1, 1, 0, 1, 1, 1],
      ])
  }

  /// In how many ways each token is reached from each by looking twice.
  private func twoSteps(_ mask: AttentionMask) -> Tensor { matmul(mask.allowed, mask.allowed) }

  @Test("of the future, sinks and a window keep nothing; of the past, the first and the last")
  func streaming() {
    let mask = AttentionMask.streaming(queries: 3, keys: 7, sinks: 2, window: 1)
    #expect(
      mask.allowed == [[1, 1, 0, 1, 1, 0, 0], [1, 1, 0, 0, 1, 1, 0], [1, 1, 0, 0, 0, 1, 1]])
  }

  @Test(
    "places in the cache are places in the text, as far as attention tells, until sinks and window part",
    arguments: [(0, 3, true), (2, 11, true), (1, 12, true), (2, 3, false), (1, 1, false)])
  func streamingPlaces(sinks: Int, recent: Int, areTheSame: Bool) {
    let (q, k, v) = (
      Tensor.normal([2, 13, 6], seed: 1), Tensor.normal([2, 13, 6], seed: 2), Tensor.normal([2, 13, 5], seed: 3)
    )
    let rope = RoPE(dimensions: 6)
    let mask = AttentionMask.streaming(queries: 13, keys: 13, sinks: sinks, window: recent - 1)
    let inText = rope.attention(queries: q, keys: k, values: v, mask: mask)
    var cache = SinkCache(sinks: sinks, recent: recent, rope: rope)
    let inCache = cache.attend(queries: q, keys: k, values: v)
    #expect(inCache.allClose(inText, rtol: 1e-5, atol: 1e-5) == areTheSame)
    // What they agree on in any case: the rows before anything is dropped from between.
    let full = sinks + recent
    #expect((inCache[0..., ..<full] as Tensor).allClose(inText[0..., ..<full], rtol: 1e-5, atol: 1e-5))
  }

  @Test("the last queries of a longer sequence have the rows of one that holds them alone")
  func afterCache() {
    let makers: [(Int) -> AttentionMask] = [
      { .slidingWindow(queries: $0, keys: 13, window: 2, dilation: 2) },
      { .globalTokens([1, 11], queries: $0, keys: 13) },
      { .streaming(queries: $0, keys: 13, sinks: 2, window: 3) },
      { .strided(queries: $0, keys: 13, stride: 3) },
      { .fixed(queries: $0, keys: 13, stride: 3, summaries: 1) },
    ]
    for make in makers { #expect(make(5).allowed == make(13).allowed[8...]) }
  }

  @Test("blocks repeat each entry of their layout, and cut the last short")
  func blocks() {
    let mask = AttentionMask.blocks([[1, 0, 1], [0, 1, 0]], size: 2, queries: 3, keys: 5)
    #expect(mask.allowed == [[1, 1, 0, 0, 1], [1, 1, 0, 0, 1], [0, 0, 1, 1, 0]])
    let even = AttentionMask.blocks([[1, 0], [1, 1]], size: 2, queries: 4, keys: 4)
    #expect(even.allowed == [[1, 1, 0, 0], [1, 1, 0, 0], [1, 1, 1, 1], [1, 1, 1, 1]])
    let heads = AttentionMask.blocks([[[1, 0], [0, 1]], [[1, 1], [0, 0]]], size: 3, queries: 5, keys: 5)
    #expect(heads.shape == [2, 5, 5] && heads.allowed[1, 4].sum().item() == 0)
    #expect(AttentionMask.blocks([[1]], size: .max, queries: 3, keys: 2).allowed == .ones([3, 2]))
  }

  @Test("a diagonal of blocks is a mask of segments of one length")
  func blockDiagonal() {
    let segments = (0..<11).map { $0 / 3 }
    #expect(AttentionMask.blockDiagonal(tokens: 11, size: 3) == .segments(queries: segments, keys: segments))
    #expect(AttentionMask.blockDiagonal(tokens: 0, size: 3).shape == [0, 0])
  }

  @Test("BigBird without random and global blocks is a window of blocks")
  func bigBirdWindow() {
    let blocks = AttentionMask.bigBird(tokens: 11, blockSize: 1, windowBlocks: 2, globalBlocks: 0)
    #expect(blocks == .slidingWindow(queries: 11, keys: 11, window: 2))
    let global = AttentionMask.bigBird(tokens: 11, blockSize: 2, windowBlocks: 0, globalBlocks: 1)
    #expect(
      global == (.blockDiagonal(tokens: 11, size: 2) || .globalTokens([0, 1], queries: 11, keys: 11)))
  }

  @Test("BigBird's random blocks are each head's own, also where blocks do not divide the tokens")
  func randomBlocksOfHeads() {
    let random = stacked(
      (1...3).map { AttentionMask.randomBlocks(count: 5, each: 1, windowBlocks: 0, globalBlocks: 1, seed: $0) })
    let mask = AttentionMask.bigBird(
      tokens: 13, blockSize: 3, windowBlocks: 0, globalBlocks: 1, randomBlocks: random)
    var want = Tensor.zeros([3, 13, 13])
    for h in 0..<3 {
      for (i, j) in (0..<13).flatMap({ i in (0..<13).map { (i, $0) } }) {
        let (a, b) = (i / 3, j / 3)
        if a == b || a == 0 || b == 0 || random[h, a, b].item() == 1 { want[h, i, j] = 1 }
      }
    }
    #expect(mask.allowed == want && mask.allowed[0] as Tensor != mask.allowed[1])
  }

  @Test("random blocks are new ones, as many as asked for or as are left", arguments: 1...5)
  func randomBlocks(seed: Int) {
    let random = AttentionMask.randomBlocks(count: 11, each: 3, windowBlocks: 1, globalBlocks: 2, seed: seed)
    let fixed = AttentionMask.bigBird(tokens: 11, blockSize: 1, windowBlocks: 1, globalBlocks: 2).allowed
    #expect((random * fixed).sum().item() == 0)
    #expect(random.sum(axis: -1) == Tensor([0, 0] + [Int](repeating: 3, count: 9)))
    let all = AttentionMask.randomBlocks(count: 5, each: 7, windowBlocks: 1, globalBlocks: 0, seed: seed)
    let rest = AttentionMask.slidingWindow(queries: 5, keys: 5, window: 1)
    #expect(all == (!rest).allowed)
    let other = AttentionMask.randomBlocks(count: 11, each: 3, windowBlocks: 1, globalBlocks: 2, seed: seed + 100)
    #expect(other != random)
  }

  @Test("what blocks is the opposite of what allows")
  func blocking() {
    let table: Tensor = [[0, 1, 0], [1, 0, 0]]
    #expect(AttentionMask.blocking(table) == !AttentionMask.allowing(table))
    #expect(AttentionMask.blocking(table).blocked == [[0, 1, 0], [1, 0, 0]])
    #expect(AttentionMask.additive(Tensor([0, -Float.infinity])).blocked == [0, 1])
  }

  @Test("a large negative number does what -∞ does, but where a row sees nothing: there it gives the mean")
  func finiteBias() {
    let mask = AttentionMask.allowing([[true, false, true], [false, false, false]])
    let bias = mask.bias(forbidden: -1e9)
    #expect(bias == [[0, -1e9, 0], [-1e9, -1e9, -1e9]])
    let (queries, keys) = (Tensor.normal([2, 5], seed: 1), Tensor.normal([3, 5], seed: 2))
    let weights = { tracedScaledDotProductAttention(queries: queries, keys: keys, values: keys, mask: $0).weights }
    #expect(weights(.additive(bias)) == weights(mask.emptyRows(.mean)))
  }
}
