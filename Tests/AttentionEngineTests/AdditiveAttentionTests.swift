import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Additive attention")
struct AdditiveAttentionTests {
  let queries = Tensor.normal([2, 5, 7], seed: 1)
  let keys = Tensor.normal([2, 11, 3], seed: 2)
  let values = Tensor.normal([2, 11, 2], seed: 3)
  let attention = AdditiveAttention(
    queryWeight: .normal([13, 7], seed: 4), keyWeight: .normal([13, 3], seed: 5), bias: .normal([13], seed: 6),
    scoreWeight: .normal([13], seed: 7))

  /// v · tanh(W_q q + W_k k + b), a pair at a time, in `Double`.
  func naiveScore(_ b: Int, _ i: Int, _ j: Int) -> Double {
    (0..<13).reduce(0.0) { score, h in
      var sum = Double(attention.bias![h] as Float)
      for a in 0..<7 { sum += Double(attention.queryWeight[h, a] as Float) * Double(queries[b, i, a] as Float) }
      for a in 0..<3 { sum += Double(attention.keyWeight[h, a] as Float) * Double(keys[b, j, a] as Float) }
      return score + Double(attention.scoreWeight[h] as Float) * Foundation.tanh(sum)
    }
  }

  @Test("is a loop over all pairs, with queries and keys of different widths")
  func definition() {
    let trace = attention.traced(
      queries: queries, keys: keys, values: values, mask: .causal(queries: 5, keys: 11))
    for b in 0..<2 {
      for i in 0..<5 {
        let scores = (0..<11).map { naiveScore(b, i, $0) }
        for j in 0..<11 { #expect(abs(Double(trace.scores[b, i, j] as Float) - scores[j]) < 2e-5) }
        let weights = scores.enumerated().map { $0 <= i + 6 ? Foundation.exp($1) : 0 }
        let total = weights.reduce(0, +)
        for c in 0..<2 {
          let want = (0..<11).reduce(0.0) { $0 + weights[$1] / total * Double(values[b, $1, c] as Float) }
          #expect(abs(Double(trace.output[b, i, c] as Float) - want) < 2e-5)
        }
      }
    }
  }

  @Test("ends its stages in the plain call's output, to the bit; a bias of zeros is none")
  func stages() {
    let trace = attention.traced(queries: queries, keys: keys, values: values)
    #expect(trace.output == attention(queries: queries, keys: keys, values: values))
    #expect(trace.scores == attention.scores(queries: queries, keys: keys) && trace.scaled == trace.scores)
    let random = AdditiveAttention(queryFeatures: 7, keyFeatures: 3, hiddenFeatures: 13, seed: 8)
    let unbiased = AdditiveAttention(
      queryWeight: random.queryWeight, keyWeight: random.keyWeight, scoreWeight: random.scoreWeight)
    #expect(unbiased.scores(queries: queries, keys: keys) == random.scores(queries: queries, keys: keys))
  }

  @Test("never leaves the sum of |v|, however long the vectors")
  func bounded() {
    let bound = abs(attention.scoreWeight).sum().item()
    let scores = attention.scores(queries: queries * 1e6, keys: keys * 1e6)
    #expect(abs(scores).max().item() <= bound * 1.00001)
  }

  @Test("takes keys that many heads share")
  func broadcasts() {
    let shared = attention(queries: queries, keys: keys[..<1], values: values[..<1])
    let copied = attention(
      queries: queries, keys: repeated(keys[..<1], count: 2, axis: 0), values: repeated(values[..<1], count: 2, axis: 0)
    )
    #expect(shared == copied && shared.shape == [2, 5, 2])
  }
}
