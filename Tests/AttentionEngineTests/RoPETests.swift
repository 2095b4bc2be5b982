import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Rotary positions")
struct RoPETests {
  let queries = Tensor.normal([2, 5, 14], seed: 1)
  let keys = Tensor.normal([2, 7, 14], seed: 2)
  let values = Tensor.normal([2, 7, 3], seed: 3)

  /// Both layouts, each with every way to stretch.
  static let ropes: [RoPE] = [false, true].flatMap { traditional in
    RoPEScalingTests.scalings.map { RoPE(dimensions: 14, traditional: traditional, scaling: $0) }
  }

  /// Each pair as a complex number, times e^(ipω), in `Double`.
  func naive(_ x: Tensor, _ rope: RoPE, places: [Double], pair: (Int) -> (Int, Int)) -> Tensor {
    var result = x
    for (i, frequency) in rope.inverseFrequencies.enumerated() {
      let (first, second) = pair(i)
      for b in 0..<x.dim(0) {
        for t in 0..<x.dim(1) {
          let (re, im) = (Double(x[b, t, first] as Float), Double(x[b, t, second] as Float))
          let (length, angle) = ((re * re + im * im).squareRoot(), atan2(im, re) + places[t] * frequency)
          result[b, t, first] = Float(length * cos(angle))
          result[b, t, second] = Float(length * sin(angle))
        }
      }
    }
    return result
  }

  @Test("multiply each pair, as a complex number, by e^(ipω); what does not turn passes through")
  func definition() {
    let places = (0..<5).map { 1_000_003 + Double($0) }
    for dimensions in [14, 6] {
      let halves = RoPE(dimensions: dimensions)
      let want = naive(queries, halves, places: places) { ($0, $0 + dimensions / 2) }
      #expect(halves(queries, offset: 1_000_003).allClose(want, rtol: 1e-5, atol: 1e-6))
      let neighbours = RoPE(dimensions: dimensions, traditional: true)
      let other = naive(queries, neighbours, places: places) { (2 * $0, 2 * $0 + 1) }
      #expect(neighbours(queries, offset: 1_000_003).allClose(other, rtol: 1e-5, atol: 1e-6))
      #expect(neighbours(queries)[.ellipsis, dimensions...] as Tensor == queries[.ellipsis, dimensions...])
    }
  }

  @Test("leave scores that depend on the difference of places alone", arguments: ropes)
  func differences(rope: RoPE) {
    let here = matmul(rope(queries, offset: 2), rope(keys).swappedAxes(-1, -2))
    let far = matmul(rope(queries, offset: 5002), rope(keys, offset: 5000).swappedAxes(-1, -2))
    #expect(far.allClose(here, rtol: 1e-5, atol: 2e-5))
    let apart = matmul(rope(queries, offset: 3), rope(keys).swappedAxes(-1, -2))
    #expect(!apart.allClose(here, rtol: 1e-5, atol: 2e-5))
  }

  @Test("keep lengths, but for YaRN's factor", arguments: ropes)
  func lengths(rope: RoPE) {
    let (before, after) = (sqrt(queries.square().sum(axis: -1)), sqrt(rope(queries, offset: 91).square().sum(axis: -1)))
    #expect(after.allClose(before * Float(rope.scaling.attentionFactor), rtol: 1e-5))
    if case .yarn = rope.scaling { #expect(rope.scaling.attentionFactor > 1) }
  }

  @Test("from an offset are those of a longer text's end, and of the places themselves", arguments: ropes)
  func offsets(rope: RoPE) {
    #expect(rope(keys)[0..., 3...] as Tensor == rope(keys[0..., 3...], offset: 3))
    #expect(rope(keys, positions: [4, 5, 6, 7, 8, 9, 10]) == rope(keys, offset: 4))
    #expect(rope(keys, offset: 0)[0..., 0] as Tensor != rope(keys, offset: 1)[0..., 0])
  }

  @Test("of both layouts are one another's, with the features in another order", arguments: RoPEScalingTests.scalings)
  func layouts(scaling: RoPEScaling) {
    let halves = RoPE(dimensions: 6, scaling: scaling)
    let neighbours = RoPE(dimensions: 6, traditional: true, scaling: scaling)
    let x = Tensor.normal([3, 11, 7], seed: 4)
    let order: Tensor = [0, 3, 1, 4, 2, 5, 6]
    #expect(neighbours(take(x, order, axis: 2), offset: 5) == take(halves(x, offset: 5), order, axis: 2))
  }

  @Test("may stand at other places in each sequence of a batch, and anywhere")
  func batches() {
    let rope = RoPE(dimensions: 6)
    let x = Tensor.normal([2, 3, 5, 7], seed: 5)
    let places: Tensor = [[[0, 1, 2, 3, 4]], [[0, 0, 0, 1, 2.5]]]  // [2, 1, 5]
    let turned = rope(x, positions: places)
    #expect(turned[0] as Tensor == rope(x[0]))
    #expect(turned[1] as Tensor == rope(x[1], positions: [0, 0, 0, 1, 2.5]))
    #expect(turned[1, 0..., 4] as Tensor != rope(x[1])[0..., 4])
  }

  @Test("at the place 0, or of no tokens, change nothing")
  func nothing() {
    #expect(RoPE(dimensions: 14)(queries, positions: Tensor([0, 0, 0, 0, 0])) == queries)
    #expect(RoPE(dimensions: 14)(.zeros([2, 0, 14])).shape == [2, 0, 14])
  }

  @Test("in attention do not notice an offset, and the last queries stand with the last keys", arguments: ropes)
  func attention(rope: RoPE) {
    let all = Tensor.normal([2, 7, 14], seed: 6)
    let mask = AttentionMask.causal(queries: 7, keys: 7)
    let whole = rope.attention(queries: all, keys: keys, values: values, mask: mask)
    let moved = rope.attention(queries: all, keys: keys, values: values, offset: 400, mask: mask)
    #expect(moved.allClose(whole, rtol: 1e-4, atol: 2e-5))
    let last = rope.tracedAttention(
      queries: all[0..., 4...], keys: keys, values: values, mask: .causal(queries: 3, keys: 7))
    #expect(last.output == whole[0..., 4...])
    #expect(
      !whole.allClose(scaledDotProductAttention(queries: all, keys: keys, values: values, mask: mask), rtol: 1e-3))
  }
}
