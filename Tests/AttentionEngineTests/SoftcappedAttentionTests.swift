import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Soft-capped attention")
struct SoftcappedAttentionTests {
  let queries = Tensor.normal([2, 5, 7], scale: 3, seed: 1)
  let keys = Tensor.normal([2, 11, 7], scale: 3, seed: 2)
  let values = Tensor.normal([2, 11, 3], seed: 3)

  @Test("bends scores: odd, rising, nearly straight near 0, never beyond the cap")
  func bend() {
    let x = Tensor.linspace(-40, 40, count: 81)
    let bent = softcapped(x, cap: 5)
    for (s, y) in zip(x.asArray(), bent.asArray()) {
      #expect(abs(Double(y) - 5 * Foundation.tanh(Double(s) / 5)) < 1e-6 && abs(y) <= 5)
    }
    #expect(bent == -softcapped(-x, cap: 5))
    #expect(zip(bent.asArray(), bent.asArray().dropFirst()).allSatisfy { $0 <= $1 })
    #expect(softcapped([0.01], cap: 5).allClose([0.01], rtol: 1e-5))
  }

  @Test("at infinity is plain, to the bit, and near it nearly")
  func uncapped() {
    let plain = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values)
    let infinite = tracedSoftcappedAttention(queries: queries, keys: keys, values: values, cap: .infinity)
    #expect(infinite == plain)
    for cap: Float in [1e5, 1e30, .greatestFiniteMagnitude] {
      let high = softcappedAttention(queries: queries, keys: keys, values: values, cap: cap)
      #expect(high.allClose(plain.output, rtol: 1e-4, atol: 1e-4), "\(cap)")
    }
    let low = softcappedAttention(queries: queries, keys: keys, values: values, cap: 2)
    #expect(!low.allClose(plain.output, rtol: 1e-2, atol: 1e-2))
  }

  @Test("scales first, then caps, then masks: a forbidden key has no weight")
  func order() {
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    let trace = tracedSoftcappedAttention(
      queries: queries, keys: keys, values: values, cap: 2, scale: 0.3, mask: mask)
    let want = 2 * tanh(dotProductScores(queries: queries, keys: keys) * 0.3 / 2)
    #expect(trace.scaled.allClose(want))
    #expect(trace.weights * (1 - mask.allowed) == .zeros([2, 5, 11]))
    #expect(trace.weights.allClose(softmax(mask.applied(to: want), axis: -1)))
  }

  @Test("keeps any two weights of a row within a factor of e^(2 cap)")
  func ratio() {
    let weights = tracedSoftcappedAttention(queries: queries * 100, keys: keys, values: values, cap: 1).weights
    let ratio = weights.max(axis: -1) / weights.min(axis: -1)
    #expect(ratio.max().item() <= Foundation.exp(2) * 1.00001)
  }
}
