import AttentionEngine
import Tensors
import Testing

@Suite("Scaled dot-product attention")
struct ScaledDotProductAttentionTests {
  let queries = Tensor.normal([2, 5, 7], seed: 1)
  let keys = Tensor.normal([2, 11, 7], seed: 2)
  let values = Tensor.normal([2, 11, 3], seed: 3)

  /// Attention from its definition, one query at a time, in `Double`.
  func naive(allowed: (Int, Int, Int) -> Bool) -> Tensor {
    var output: [Float] = []
    for b in 0..<2 {
      for i in 0..<5 {
        var sums = [Double](repeating: 0, count: 3)
        var total = 0.0
        for j in 0..<11 where allowed(b, i, j) {
          var score = 0.0
          for a in 0..<7 { score += Double(queries[b, i, a] as Float) * Double(keys[b, j, a] as Float) }
          let weight = Double(exp(Float(score / Double(7).squareRoot())))
          total += weight
          for c in 0..<3 { sums[c] += weight * Double(values[b, j, c] as Float) }
        }
        output += sums.map { total == 0 ? 0 : Float($0 / total) }
      }
    }
    return Tensor(output, [2, 5, 3])
  }

  @Test("its stages end in the plain function's output, to the bit")
  func stages() {
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    let trace = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
    #expect(trace.output == scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask))
  }

  @Test("is the weighted mean of the values, query by query")
  func definition() {
    let all = scaledDotProductAttention(queries: queries, keys: keys, values: values)
    #expect(all.allClose(naive { _, _, _ in true }, rtol: 1e-4, atol: 1e-5))
    let causal = AttentionMask.causal(queries: 5, keys: 11)
    let masked = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: causal)
    #expect(masked.allClose(naive { $2 <= $1 + 6 }, rtol: 1e-4, atol: 1e-5))
    let padding = AttentionMask.padding(lengths: [4, 9], keys: 11)
    let padded = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: causal && padding)
    #expect(padded.allClose(naive { $2 <= $1 + 6 && $2 < [4, 9][$0] }, rtol: 1e-4, atol: 1e-5))
  }

  @Test("does not notice the order of the keys if the values come along")
  func permutation() {
    let order = Tensor.permutation(11, seed: 4)
    let shuffled = scaledDotProductAttention(
      queries: queries, keys: take(keys, order, axis: 1), values: take(values, order, axis: 1))
    #expect(shuffled.allClose(scaledDotProductAttention(queries: queries, keys: keys, values: values), rtol: 1e-4))
  }

  @Test("a forbidden key may hold any finite number")
  func forbiddenKey() {
    let mask = AttentionMask.padding(lengths: [4, 9], keys: 11)
    let plain = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
    var (otherKeys, otherValues) = (keys, values)
    otherKeys[0, 4...] = Tensor(1e30)
    otherValues[0, 4...] = Tensor(-1e30)
    let other = scaledDotProductAttention(queries: queries, keys: otherKeys, values: otherValues, mask: mask)
    #expect(other == plain)
  }

  @Test("of no keys gives each query zeros")
  func noKeys() {
    let nothing = scaledDotProductAttention(queries: queries, keys: .zeros([2, 0, 7]), values: .zeros([2, 0, 3]))
    #expect(nothing == .zeros([2, 5, 3]))
  }

  @Test("leading axes broadcast: many heads of queries, one of keys")
  func broadcastsHeads() {
    let heads = Tensor.normal([2, 3, 5, 7], seed: 5)
    let shared = scaledDotProductAttention(
      queries: heads, keys: keys.expandedDimensions(axis: 1), values: values.expandedDimensions(axis: 1))
    let copied = scaledDotProductAttention(
      queries: heads, keys: repeated(keys.expandedDimensions(axis: 1), count: 3, axis: 1),
      values: repeated(values.expandedDimensions(axis: 1), count: 3, axis: 1))
    #expect(shared == copied && shared.shape == [2, 3, 5, 3])
  }

  @Test("scores of unit normal vectors have variance d, scaled ones variance 1")
  func variance() {
    let (q, k) = (Tensor.normal([211, 64], seed: 6), Tensor.normal([223, 64], seed: 7))
    #expect(abs(dotProductScores(queries: q, keys: k).variance().item() - 64) < 3)
    #expect(abs(scaledScores(queries: q, keys: k).variance().item() - 1) < 0.05)
    #expect(scaledScores(queries: q, keys: k, scale: 1) == dotProductScores(queries: q, keys: k))
  }
}
