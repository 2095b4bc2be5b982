import AttentionEngine
import Foundation
import Tensors
import Testing

/// What is computed by operations, held bit for bit against loops over single numbers.
@Suite("An operation gives the numbers of the plain loop")
struct PlainLoopTests {
  private static func bits(_ tensor: Tensor) -> [UInt32] { tensor.asArray().map(\.bitPattern) }
  private static func bits(_ numbers: [Float]) -> [UInt32] { numbers.map(\.bitPattern) }

  @Test("for rotary positions, in both layouts, at shared positions and at those of each sequence")
  func rotation() {
    let (batch, heads, n, features) = (3, 2, 5, 17)
    let x = Tensor.normal([batch, heads, n, features], seed: 1)
    for traditional in [true, false] {
      let rope = RoPE(dimensions: 14, traditional: traditional, scale: 0.7, scaling: .yarn(factor: 4, trainedLength: 7))
      let own = Tensor.randInt(low: 0, high: 5000, [batch, 1, n], seed: 2)
      for positions in [Tensor([11, 12, 13, 14, 15]), own] {
        var want = x.asArray()
        let places = positions.broadcast(to: [batch, heads, n]).asArray()
        for (vector, position) in places.enumerated() {
          for (i, frequency) in rope.inverseFrequencies.enumerated() {
            let angle = Double(position) * rope.scale / rope.scaling.positionDivisor * frequency
            let (cosine, sine) = (
              Float(rope.scaling.attentionFactor * cos(angle)), Float(rope.scaling.attentionFactor * sin(angle))
            )
            let first = vector * features + (traditional ? 2 * i : i)
            let second = first + (traditional ? 1 : 7)
            let (x1, x2) = (want[first], want[second])
            want[first] = x1 * cosine - x2 * sine
            want[second] = x2 * cosine + x1 * sine
          }
        }
        #expect(Self.bits(rope(x, positions: positions)) == Self.bits(want))
        if positions.ndim == 1 { #expect(Self.bits(rope(x, offset: 11)) == Self.bits(want)) }
      }
    }
  }

  @Test("for codes of few bits, near ties too", arguments: [2, 4, 8, 16], [true, false])
  func codes(bits: Int, isSymmetric: Bool) {
    let steps = Double((1 << (isSymmetric ? bits - 1 : bits)) - 1)
    for seed in 1...20 {
      // Whole numbers of half steps: every second one lies on a tie.
      let halves = Tensor.randInt(low: -31, high: 32, [13, 11], seed: seed) * (Float(seed) * 0.37)
      for x in [halves, Tensor.normal([13, 11], seed: seed)] {
        let coded = QuantizedTensor(x, bits: bits, per: .token, isSymmetric: isSymmetric)
        var (codes, scales): ([Float], [Float]) = ([], [])
        for row in 0..<13 {
          let numbers = x[row].asArray().map { Double($0) }
          let least = isSymmetric ? 0 : numbers.min()!
          let step = (isSymmetric ? numbers.map { abs($0) }.max()! : numbers.max()! - least) / steps
          codes += numbers.map { Float((($0 - least) / step).rounded(.toNearestOrEven)) + 0 }
          scales.append(Float(step))
        }
        #expect(Self.bits(coded.codes) == Self.bits(codes) && Self.bits(coded.scale) == Self.bits(scales))
      }
    }
  }

  @Test("for sums of products of codes, also beyond the whole numbers of Float", arguments: [7, 1040, 1041, 3001])
  func integerProducts(features: Int) {
    let (tokens, outputs) = (3, 5)
    // Nearly all codes are 127, so that sums pass 2²⁴, and the odd ones make them odd.
    let x =
      Tensor.full([tokens, features], values: 1) - Tensor.randInt(low: 0, high: 3, [tokens, features], seed: 1) / 127
    let weight =
      Tensor.full([outputs, features], values: 2) - Tensor.randInt(low: 0, high: 2, [outputs, features], seed: 2) / 64
    let small = QuantizedLinear(Linear(weight: weight, bias: .normal([outputs], seed: 3)))
    let (trace, work) = counting { small.traced(x) }
    let (a, c) = (trace.input.codes.asArray(), small.weight.codes.asArray())
    let (s, t, b) = (trace.input.scale.asArray(), small.weight.scale.asArray(), small.bias!.asArray())
    var (sums, numbers): ([Float], [Float]) = ([], [])
    var isBeyond = false
    for i in 0..<tokens {
      for o in 0..<outputs {
        let sum = (0..<features).reduce(0) { $0 + Int(a[i * features + $1]) * Int(c[o * features + $1]) }
        isBeyond = isBeyond || Int(Float(sum)) != sum
        sums.append(Float(sum))
        numbers.append(Float(Double(sum) * Double(s[i]) * Double(t[o]) + Double(b[o])))
      }
    }
    #expect(isBeyond == (features == 3001))
    #expect(Self.bits(trace.accumulated) == Self.bits(sums) && Self.bits(trace.output) == Self.bits(numbers))
    #expect(work.multiplyAdds == tokens * features * outputs)
  }

  @Test("for both normalisations")
  func normalisation() {
    let x = Tensor.normal([13, 11], loc: 1000, seed: 1)
    var (layer, rms): ([Float], [Float]) = ([], [])
    for row in 0..<13 {
      let numbers = x[row].asArray().map { Double($0) }
      let mean = numbers.reduce(0, +) / 11
      let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 11
      let scale = 1 / (variance + Double(Float(1e-5))).squareRoot()
      layer += numbers.map { Float(($0 - mean) * scale) }
      let root = 1 / (numbers.reduce(0) { $0 + $1 * $1 } / 11 + Double(Float(1e-5))).squareRoot()
      rms += numbers.map { Float($0 * root) }
    }
    #expect(Self.bits(LayerNorm(dimensions: 11, affine: false)(x)) == Self.bits(layer))
    #expect(Self.bits(RMSNorm(dimensions: 11)(x)) == Self.bits(rms))
  }

  private static let caches: [any AttentionCache] = [
    KeyValueCache(), HeavyHitterCache(heavy: 2, recent: 3), CompressiveCache(recent: 2, rate: 3),
    HierarchicalCache(recent: 2, rate: 2), SinkCache(sinks: 1, recent: 3),
  ]

  @Test("for the weights of a text over caches that drop and sum up tokens", arguments: caches.indices)
  func textWeights(index: Int) {
    let (q, k) = (Tensor.normal([2, 6, 13, 8], seed: 1), Tensor.normal([2, 3, 13, 8], seed: 2))
    let v = Tensor.normal([2, 3, 13, 5], seed: 3)
    var (whole, steps) = (Self.caches[index], Self.caches[index])
    let got = whole.tracedAttend(queries: q, keys: k, values: v).weights!
    var want = [Float](repeating: 0, count: 2 * 6 * 13 * 13)
    for i in 0..<13 {
      let one = [q, k, v].map { $0[.ellipsis, i..<(i + 1), 0...] as Tensor }
      let result = steps.step(queries: one[0], keys: one[1], values: one[2], scale: nil)
      let (weights, entries, spans) = (result.weights!.asArray(), result.weights!.dim(-1), steps.spans)
      for row in 0..<12 {
        for (entry, span) in spans[row * spans.count / 12].enumerated() {
          for j in span { want[(row * 13 + i) * 13 + j] = weights[row * entries + entry] / Float(span.count) }
        }
      }
    }
    #expect(Self.bits(got) == Self.bits(want))
  }
}
