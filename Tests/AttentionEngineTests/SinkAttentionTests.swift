import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Attention with a sink")
struct SinkAttentionTests {
  let queries = Tensor.normal([2, 5, 7], seed: 1)
  let keys = Tensor.normal([2, 11, 7], seed: 2)
  let values = Tensor.normal([2, 11, 3], seed: 3)
  let sinks: Tensor = [0.7, -1.3]

  @Test("has exp(sink) in the denominator, each head its own")
  func definition() {
    let trace = tracedSinkAttention(queries: queries, keys: keys, values: values, sinks: sinks)
    for h in 0..<2 {
      for i in 0..<5 {
        let scores = (0..<11).map { j in
          (0..<7).reduce(0.0) { $0 + Double(queries[h, i, $1] as Float) * Double(keys[h, j, $1] as Float) }
            / 7.0.squareRoot()
        }
        let exponentials = scores.map { Foundation.exp($0) }
        let total = exponentials.reduce(Foundation.exp(Double(sinks[h] as Float)), +)
        for j in 0..<11 { #expect(abs(Double(trace.weights[h, i, j] as Float) - exponentials[j] / total) < 1e-6) }
      }
    }
    #expect(trace.output == matmul(trace.weights, values))
    #expect(trace.output == sinkAttention(queries: queries, keys: keys, values: values, sinks: sinks))
    #expect(trace.weights.sum(axis: -1).max().item() < 1)
  }

  @Test("of -∞ is plain, to the bit, head by head")
  func without() {
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    for mask in [nil, mask] {
      let plain = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
      let none = tracedSinkAttention(
        queries: queries, keys: keys, values: values, sinks: Tensor(-Float.infinity), mask: mask)
      #expect(none == plain)
      let one = tracedSinkAttention(
        queries: queries, keys: keys, values: values, sinks: Tensor([-Float.infinity, 2]), mask: mask)
      #expect(one.output[0] as Tensor == plain.output[0])
      #expect(one.output[1] as Tensor != plain.output[1])
      let low = sinkAttention(queries: queries, keys: keys, values: values, sinks: [-40, -60], mask: mask)
      #expect(low.allClose(plain.output, rtol: 1e-5, atol: 1e-6))
    }
  }

  @Test("scales each row of plain weights: by the share that the sink leaves")
  func share() {
    let trace = tracedSinkAttention(queries: queries, keys: keys, values: values, sinks: sinks)
    let plain = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values)
    let left = sigmoid(logSumExp(plain.masked, axis: -1, keepDims: true) - sinks.reshaped([2, 1, 1]))
    #expect(trace.weights.allClose(plain.weights * left, rtol: 1e-5, atol: 1e-6))
  }

  @Test("takes everything from a row that sees nothing, and from all rows if it is great enough")
  func everything() {
    let mask = AttentionMask.causal(queries: 11, keys: 5)
    for rule in [EmptyRowRule.zero, .nan, .mean, .refuse] {
      let output = sinkAttention(
        queries: keys, keys: queries, values: .ones([2, 5, 3]), sinks: sinks, mask: mask.emptyRows(rule))
      #expect(output[0..., ..<6] as Tensor == .zeros([2, 6, 3]))
      #expect((output[0..., 6...] as Tensor).min().item() > 0)
    }
    let mean = sinkAttention(
      queries: keys, keys: queries, values: .ones([2, 5, 3]), sinks: Tensor(-Float.infinity),
      mask: mask.emptyRows(.mean))
    #expect(mean.allClose(.ones([2, 11, 3])))
    #expect(sinkAttention(queries: queries, keys: keys, values: values, sinks: Tensor(1e4)) == .zeros([2, 5, 3]))
  }

  @Test("is one number for all heads, or for queries without heads")
  func shared() {
    let both = sinkAttention(queries: queries, keys: keys, values: values, sinks: [0.7, 0.7])
    #expect(sinkAttention(queries: queries, keys: keys, values: values, sinks: [0.7]) == both)
    let one = sinkAttention(queries: queries[0], keys: keys[0], values: values[0], sinks: Tensor(0.7))
    #expect(one == both[0])
  }

  @Test("of no keys gives each query zeros")
  func noKeys() {
    let nothing = sinkAttention(queries: queries, keys: .zeros([2, 0, 7]), values: .zeros([2, 0, 3]), sinks: sinks)
    #expect(nothing == .zeros([2, 5, 3]))
  }
}
