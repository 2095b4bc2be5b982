import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("A cache")
struct AttentionCacheTests {
  private let queries = Tensor.normal([6, 13, 7], seed: 1)
  private let keys = Tensor.normal([2, 13, 7], seed: 2)
  private let values = Tensor.normal([2, 13, 3], seed: 3)

  /// What attention under a mask gives that sees the whole text.
  private func dense(_ mask: AttentionMask) -> Tensor {
    groupedQueryAttention(queries: queries, keys: keys, values: values, mask: mask)
  }

  /// What a cache gives for the text in chunks.
  private func decoded(_ empty: some AttentionCache, chunks: [Int]) -> Tensor {
    var (cache, outputs) = (empty, [Tensor]())
    for chunk in chunks {
      let part = cache.offset..<(cache.offset + chunk)
      outputs.append(
        cache.attend(queries: queries[0..., part], keys: keys[0..., part], values: values[0..., part]))
    }
    return concatenated(outputs, axis: -2)
  }

  static let chunkings: [[Int]] = [
    [13], Array(repeating: 1, count: 13), [5, 1, 7], [1, 12], [12, 1], [2, 3, 3, 5], [7, 0, 6], [3, 10], [0, 0, 13],
  ]

  static let caches: [any AttentionCache] = [
    KeyValueCache(), SlidingWindowCache(recent: 4), SinkCache(sinks: 2, recent: 3),
    SinkCache(sinks: 2, recent: 3, rope: RoPE(dimensions: 4)), HeavyHitterCache(heavy: 2, recent: 3),
    CompressiveCache(recent: 3, rate: 2), CompressiveCache(recent: 2, rate: 3, limit: 2, pooling: .max),
    HierarchicalCache(recent: 2, rate: 2), QuantizedKeyValueCache(bits: 8),
    QuantizedKeyValueCache(bits: 4, isSymmetric: false),
  ]

  @Test("the text in chunks of any sizes gives the outputs of the text token by token", arguments: chunkings)
  func chunks(sizes: [Int]) {
    for cache in Self.caches {
      let steps = decoded(cache, chunks: Array(repeating: 1, count: 13))
      #expect(decoded(cache, chunks: sizes).allClose(steps, rtol: 1e-5, atol: 1e-6), "\(type(of: cache))")
    }
  }

  @Test("that holds everything gives causal attention", arguments: chunkings)
  func everything(sizes: [Int]) {
    let full = dense(.causal(queries: 13, keys: 13))
    let same: [any AttentionCache] = [
      KeyValueCache(), SlidingWindowCache(recent: 13), SlidingWindowCache(recent: .max),
      SinkCache(sinks: 13, recent: 1),
      SinkCache(sinks: 2, recent: 11), SinkCache(sinks: .max, recent: .max), HeavyHitterCache(heavy: 10, recent: 3),
      HeavyHitterCache(heavy: .max, recent: .max), CompressiveCache(recent: 13, rate: 2),
      CompressiveCache(recent: 2, rate: 1), HierarchicalCache(recent: 13, rate: 2),
    ]
    for cache in same {
      #expect(decoded(cache, chunks: sizes).allClose(full, rtol: 1e-5, atol: 1e-6), "\(type(of: cache))")
    }
  }

  @Test("that holds every number as it is gives causal attention bit for bit", arguments: chunkings)
  func bitForBit(sizes: [Int]) {
    #expect(decoded(KeyValueCache(), chunks: sizes) == dense(.causal(queries: 13, keys: 13)))
  }

  @Test("takes a scale of the scores, which is the same factor on the queries", arguments: [0.2, 1.5] as [Float])
  func scales(scale: Float) {
    let factor = scale * Float(7).squareRoot()
    for empty in Self.caches {
      var (scaled, plain, stepped) = (empty, empty, empty)
      let output = scaled.attend(queries: queries, keys: keys, values: values, scale: scale)
      let want = plain.attend(queries: queries * factor, keys: keys, values: values)
      #expect(output.allClose(want, rtol: 1e-4, atol: 1e-5), "\(type(of: empty))")
      let traced = stepped.tracedAttend(queries: queries, keys: keys, values: values, scale: scale)
      #expect(traced.output.allClose(want, rtol: 1e-4, atol: 1e-5), "\(type(of: empty))")
    }
  }

  @Test("with a window, with and without sinks, is attention under the mask of the same name", arguments: 1...5)
  func windows(recent: Int) {
    let window = AttentionMask.slidingWindow(queries: 13, keys: 13, window: recent - 1, isCausal: true)
    let sliding = decoded(SlidingWindowCache(recent: recent), chunks: [13])
    #expect(sliding.allClose(dense(window), rtol: 1e-5, atol: 1e-6))
    let streaming = AttentionMask.streaming(queries: 13, keys: 13, sinks: 2, window: recent - 1)
    let sinks = decoded(SinkCache(sinks: 2, recent: recent), chunks: [13])
    #expect(sinks.allClose(dense(streaming), rtol: 1e-5, atol: 1e-6))
    let noHeavy = decoded(HeavyHitterCache(heavy: 0, recent: recent), chunks: [13])
    #expect(noHeavy.allClose(sliding, rtol: 1e-6, atol: 1e-6))
  }

  @Test("with rotary places of its own sees a long text as if it were short")
  func rotaryPlaces() {
    let rope = RoPE(dimensions: 6)
    let output = decoded(SinkCache(sinks: 2, recent: 3, rope: rope), chunks: [13])
    for i in 0..<13 {
      let kept = (0...i).filter { $0 < 2 || i - $0 < 3 }
      let shared = repeated(keys[0..., kept], count: 3, axis: 0)
      let alone = rope.attention(
        queries: queries[0..., i..<(i + 1)], keys: shared,
        values: repeated(values[0..., kept], count: 3, axis: 0))
      #expect((output[0..., i..<(i + 1)] as Tensor).allClose(alone, rtol: 1e-5, atol: 1e-6))
    }
    var cache = SinkCache(sinks: 2, recent: 3, rope: rope)
    let work = counting { _ = cache.attend(queries: queries, keys: keys, values: values) }.work
    let entries = (1...13).map { min($0, 5) }.reduce(0, +)
    #expect(work.multiplyAdds == 6 * entries * (7 + 3) + 2 * 6 * (2 * entries + 6 * 13))
  }

  @Test("of heavy hitters keeps the tokens that got most, head by head")
  func heavyHitters() {
    // Every query gives head 0's token 1 and head 1's token 2 nearly all.
    var keys = Tensor.zeros([2, 9, 2])
    keys[0, 1, 0] = 20
    keys[1, 2, 0] = 20
    var cache = HeavyHitterCache(heavy: 1, recent: 2)
    _ = cache.attend(queries: .ones([2, 9, 2]), keys: keys, values: .ones([2, 9, 1]))
    #expect(cache.positions == [[1, 7, 8], [2, 7, 8]])
    #expect(cache.accumulatedWeights.shape == [2, 3] && cache.accumulatedWeights[0, 0].item() > 6)
    let total = cache.accumulatedWeights.sum().item()
    #expect(total > 13 && total <= 18)
  }

  @Test("that pools gives a summary's weight to the mean of its values")
  func pooling() throws {
    var cache = CompressiveCache(recent: 2, rate: 3)
    let result = cache.tracedAttend(queries: queries[..<2], keys: keys, values: values)
    let weights = try #require(result.weights)
    #expect(weights.sum(axis: -1).allClose(.ones([2, 13]), rtol: 1e-5, atol: 1e-6))
    #expect(matmul(weights, values).allClose(result.output, rtol: 1e-5, atol: 1e-5))
    #expect(cache.spans[0] == [0..<3, 3..<6, 6..<9, 9..<10, 10..<11, 11..<12, 12..<13])
    let means = keys[0..., 3..<6].mean(axis: -2)
    #expect((cache.keys[0..., 1] as Tensor).allClose(means, rtol: 1e-6, atol: 1e-6))
    var greatest = CompressiveCache(recent: 2, rate: 3, limit: 1, pooling: .max)
    _ = greatest.attend(queries: queries[..<2], keys: keys, values: values)
    #expect(greatest.spans[0].first == 6..<9 && greatest.keys[0..., 0] as Tensor == keys[0..., 6..<9].max(axis: -2))
  }

  @Test("of a hierarchy spans the whole text in entries that grow with its logarithm")
  func hierarchy() {
    var cache = HierarchicalCache(recent: 2, rate: 2)
    for n in 1...100 {
      _ = cache.attend(queries: .ones([1, 2]), keys: .ones([1, 2]), values: .ones([1, 1]))
      #expect(cache.spans[0].flatMap { Array($0) } == Array(0..<n))
      #expect(cache.spans[0].count == HierarchicalCache.entryCount(tokens: n, recent: 2, rate: 2))
    }
    #expect(cache.spans[0].count <= 3 * 7)
  }

  @Test("of a hierarchy has no more entries than levels have room for")
  func hierarchyBound() {
    for (recent, rate) in [(1, 2), (1, 3), (2, 2), (3, 5), (5, 3)] {
      for n in 1...500 {
        let levels = log(Double(n + 1)) / log(Double(rate))
        let entries = HierarchicalCache.entryCount(tokens: n, recent: recent, rate: rate)
        #expect(Double(entries) <= Double(recent + rate - 1) * levels + 1e-9, "\(n) tokens, \(recent), \(rate)")
      }
    }
  }

  @Test("of a hierarchy is exact where the tokens of a summary have the same key")
  func equalKeys() {
    var same = keys
    for i in 0..<13 { same[0..., i] = keys[0..., 0] as Tensor }
    var cache = HierarchicalCache(recent: 2, rate: 2)
    let output = cache.attend(queries: queries, keys: same, values: values)
    let exact = groupedQueryAttention(
      queries: queries, keys: same, values: values, mask: .causal(queries: 13, keys: 13))
    #expect(output.allClose(exact, rtol: 1e-5, atol: 1e-5))
  }

  @Test("has the bytes of the numbers it holds, and grows by what it says for a token")
  func bytes() {
    for empty in Self.caches where !(empty is QuantizedKeyValueCache) {
      var cache = empty
      #expect(cache.bytes == 0 && cache.offset == 0 && cache.bytesPerToken == 0)
      _ = cache.attend(queries: queries, keys: keys, values: values)
      let entries = cache.spans[0].count
      #expect(cache.bytes == 4 * 2 * entries * (7 + 3) && cache.bytesPerToken == 4 * 2 * (7 + 3))
      #expect(cache.offset == 13)
    }
    var coded = QuantizedKeyValueCache(bits: 4)
    _ = coded.attend(queries: queries, keys: keys, values: values)
    // 7 codes of 4 bits need 4 bytes, 3 need 2; two scales.
    #expect(coded.bytesPerToken == 2 * (4 + 2 + 4 + 4) && coded.bytes == 13 * coded.bytesPerToken)
    var asymmetric = QuantizedKeyValueCache(bits: 4, isSymmetric: false)
    _ = asymmetric.attend(queries: queries, keys: keys, values: values)
    #expect(asymmetric.bytesPerToken == 2 * (4 + 2 + 8 + 8))
  }

  @Test("knows no sizes from a chunk of no tokens, so that others may follow")
  func noTokens() {
    for empty in Self.caches {
      var cache = empty
      let nothing = cache.attend(queries: .zeros([5, 0, 11]), keys: .zeros([5, 0, 11]), values: .zeros([5, 0, 2]))
      #expect(nothing.shape == [5, 0, 2] && cache.bytes == 0 && cache.bytesPerToken == 0, "\(type(of: empty))")
      _ = cache.attend(queries: queries, keys: keys, values: values)
      #expect(cache.offset == 13)
    }
  }

  @Test("of no tokens, or of one, does the work that the catalog says", arguments: [0, 1])
  func fewTokens(count: Int) {
    let size = AttentionSize(heads: 4, keyHeads: 2, queries: count, keys: count, features: 2, valueFeatures: 3)
    for mechanism in Catalog.mechanisms where mechanism.kind == .caches {
      let work = counting { _ = mechanism.attend(AttentionInputs(size, seed: 1)) }.work
      #expect(work == mechanism.work(size), "\(mechanism.id)")
    }
  }

  @Test("traces a text by asking once a token what each entry stands for, so that time does not grow with its cube")
  func spansOnce() throws {
    var cache = WatchedCache()
    let result = cache.tracedAttend(queries: queries[..<2], keys: keys, values: values)
    #expect(cache.reads.count == 13)
    let trace = tracedScaledDotProductAttention(
      queries: queries[..<2], keys: keys, values: values, mask: .causal(queries: 13, keys: 13))
    #expect(try #require(result.weights).allClose(trace.weights, rtol: 1e-5, atol: 1e-6))
  }

  @Test("says what it has read and what it holds")
  func description() {
    var cache = SinkCache(sinks: 2, recent: 3)
    #expect("\(cache)" == "SinkCache, 0 tokens read, 0 entries held in 0 bytes")
    _ = cache.attend(queries: queries, keys: keys, values: values)
    #expect("\(cache)" == "SinkCache, 13 tokens read, 5 entries held in \(5 * 2 * 4 * (7 + 3)) bytes")
  }

  @Test("in fewer bits errs less the more of them it has")
  func bits() {
    let exact = dense(.causal(queries: 13, keys: 13))
    let errors = [2, 4, 8, 16].map { bits in
      abs(decoded(QuantizedKeyValueCache(bits: bits), chunks: [13]) - exact).max().item()
    }
    #expect(zip(errors, errors.dropFirst()).allSatisfy { $1 < $0 / 4 }, "\(errors)")
    #expect(errors[2] < 0.03)
  }

  @Test("is a value: a copy goes on by itself")
  func copies() {
    for empty in Self.caches {
      var cache = empty
      _ = cache.attend(queries: queries[0..., ..<5], keys: keys[0..., ..<5], values: values[0..., ..<5])
      let (before, bytes) = (cache.spans, cache.bytes)
      var copy = cache
      _ = copy.attend(queries: queries[0..., 5...], keys: keys[0..., 5...], values: values[0..., 5...])
      #expect(cache.offset == 5 && cache.spans == before && cache.bytes == bytes && copy.offset == 13)
    }
  }

  @Test("reads tokens without heads, and several sequences at once")
  func leadingAxes() {
    let (q, k, v) = (queries[0] as Tensor, keys[0] as Tensor, values[0] as Tensor)
    let batch = { (x: Tensor) in stacked([x, x * 0.5]) }
    for empty in Self.caches {
      var (plain, both) = (empty, empty)
      let one = plain.attend(queries: q, keys: k, values: v)
      #expect(one.shape == [13, 3])
      let two = both.attend(
        queries: batch(queries), keys: batch(keys), values: batch(values))
      #expect(two.shape == [2, 6, 13, 3])
      let alone = decoded(empty, chunks: [13])
      #expect((two[0] as Tensor).allClose(alone, rtol: 1e-5, atol: 1e-6), "\(type(of: empty))")
    }
  }
}

/// A cache that holds everything and counts how often it is asked for its spans.
private struct WatchedCache: AttentionCache {
  final class Reads: @unchecked Sendable { var count = 0 }

  let reads = Reads()
  var held = KeyValueCache()

  var spans: [[Range<Int>]] {
    reads.count += 1
    return held.spans
  }
  var offset: Int { held.offset }
  var bytes: Int { held.bytes }
  var bytesPerToken: Int { held.bytesPerToken }

  mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult {
    held.step(queries: queries, keys: keys, values: values, scale: scale)
  }
}
