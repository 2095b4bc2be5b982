import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("ALiBi")
struct ALiBiTests {
  let queries = Tensor.normal([3, 5, 7], seed: 1)
  let keys = Tensor.normal([3, 11, 7], seed: 2)
  let values = Tensor.normal([3, 11, 2], seed: 3)

  @Test("has the geometric sequence from 2^(-8/H) to 1/256 for powers of two", arguments: [1, 2, 4, 8, 16, 64])
  func geometric(heads: Int) {
    let slopes = ALiBi(heads: heads).slopes.asArray()
    let ratio = pow(2, -8 / Double(heads))
    #expect(slopes.count == heads && abs(Double(slopes[0]) - ratio) < 1e-7 && slopes[heads - 1] == 1 / 256)
    for (a, b) in zip(slopes, slopes.dropFirst()) { #expect(abs(Double(b / a) - ratio) < 1e-6) }
  }

  @Test("takes other numbers of heads from the next lower power of two, and between from twice as many")
  func otherHeads() {
    for heads in [3, 5, 6, 7, 11, 13, 23, 47] {
      let lower = 1 << Int(log2(Double(heads)))
      let slopes = ALiBi(heads: heads).slopes
      #expect(slopes[..<lower] as Tensor == ALiBi(heads: lower).slopes)
      let twice = ALiBi(heads: 2 * lower).slopes
      #expect(slopes[lower...] as Tensor == twice[stride(from: 0, to: 2 * (heads - lower), by: 2)])
      #expect(Set(slopes.asArray()).count == heads)
    }
  }

  @Test("takes slope × distance off each score, queries and keys ending together")
  func bias() {
    let alibi = ALiBi(heads: 3)
    let bias = alibi.bias(queries: 5, keys: 11)
    #expect(bias.shape == [3, 5, 11])
    for (h, slope) in alibi.slopes.asArray().enumerated() {
      for i in 0..<5 {
        for j in 0..<11 { #expect(bias[h, i, j] as Float == -slope * Float(abs(j - i - 6))) }
      }
    }
    #expect(bias == alibi.bias(queries: 11, keys: 11)[0..., 6...])
    let scores = Tensor.normal([2, 3, 5, 11], seed: 4)
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    #expect(alibi(attentionScores: scores) == scores + bias)
    #expect(alibi(attentionScores: scores, mask: mask) == mask.applied(to: scores + bias))
  }

  @Test("is plain attention with the bias on its scores; without slopes it is plain")
  func attention() {
    let alibi = ALiBi(heads: 3)
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    let scores = mask.applied(to: scaledScores(queries: queries, keys: keys) + alibi.bias(queries: 5, keys: 11))
    let want = matmul(softmax(scores, axis: -1), values)
    #expect(alibi.attention(queries: queries, keys: keys, values: values, mask: mask).allClose(want))
    let flat = ALiBi(slopes: .zeros([3])).attention(queries: queries, keys: keys, values: values)
    #expect(flat == scaledDotProductAttention(queries: queries, keys: keys, values: values))
  }

  @Test("with + slope × j, as Bloom has it, is the same where nobody looks ahead: rows differ by a constant")
  func bloom() {
    let alibi = ALiBi(heads: 3)
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    let ahead = AttentionMask.additive(alibi.slopes.reshaped([3, 1, 1]) * Tensor(0..<11))
    let bloom = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask && ahead)
    let got = alibi.attention(queries: queries, keys: keys, values: values, mask: mask)
    #expect(got.allClose(bloom, rtol: 1e-4, atol: 1e-5))
    let free = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: ahead)
    #expect(!alibi.attention(queries: queries, keys: keys, values: values).allClose(free, rtol: 1e-2))
  }

  @Test("that is steep looks at its own place alone")
  func steep() {
    let steep = ALiBi(slopes: .full([3], values: 1e4))
    #expect(steep.attention(queries: queries, keys: keys, values: values) == values[0..., 6...])
  }

  @Test("a constant added to a row of scores changes nothing")
  func rowConstants() {
    let constants = AttentionMask.additive(Tensor.normal([3, 5, 1], scale: 30, seed: 5))
    let moved = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: constants)
    let plain = scaledDotProductAttention(queries: queries, keys: keys, values: values)
    #expect(moved.allClose(plain, rtol: 1e-4, atol: 1e-5))
  }
}
